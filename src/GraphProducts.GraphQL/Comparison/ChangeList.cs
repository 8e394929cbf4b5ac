namespace GraphProducts.GraphQL.Comparison;

/// <summary>Collects changes, and those that anything with a description can have.</summary>
internal sealed class ChangeList(Types.Schema before, Types.Schema after)
{
    private readonly List<SchemaChange> _items = [];

    public IReadOnlyList<SchemaChange> Items => _items;

    public Types.Schema Before => before;

    public Types.Schema After => after;

    /// <summary>What directives are called in the schema before.</summary>
    public LinkedNames NamesBefore { get; } = new(before);

    /// <inheritdoc cref="NamesBefore"/>
    public LinkedNames NamesAfter { get; } = new(after);

    public void Add(ChangeSeverity severity, SchemaChangeKind kind, string coordinate, string message) =>
        _items.Add(new SchemaChange(severity, kind, coordinate, message));

    public void Breaking(SchemaChangeKind kind, string coordinate, string message) => Add(ChangeSeverity.Breaking, kind, coordinate, message);

    public void Dangerous(SchemaChangeKind kind, string coordinate, string message) => Add(ChangeSeverity.Dangerous, kind, coordinate, message);

    public void Safe(SchemaChangeKind kind, string coordinate, string message) => Add(ChangeSeverity.Safe, kind, coordinate, message);

    public void CompareDescriptions(string coordinate, string? before, string? after)
    {
        if (before != after)
            Safe(SchemaChangeKind.DescriptionChanged, coordinate, "The description changed. Only readers notice.");
    }

    public void CompareDeprecations(string coordinate, Types.Deprecation? before, Types.Deprecation? after)
    {
        if (before is null && after is not null)
            Safe(SchemaChangeKind.DeprecationAdded, coordinate, $"It is deprecated now: {after.Reason} Clients keep working, and are warned by their tools.");
        if (before is not null && after is null)
            Safe(SchemaChangeKind.DeprecationRemoved, coordinate, "It is no longer deprecated. Nobody has to change anything.");
        if (before is not null && after is not null && before.Reason != after.Reason)
            Safe(SchemaChangeKind.DeprecationReasonChanged, coordinate, $"Why it is deprecated reads otherwise: {after.Reason} Only readers notice.");
    }

    /// <summary>What is only before, only after, and in both, by name and in the order of the schemas.</summary>
    public static NamedDifference<T> Differ<T, TName>(IEnumerable<T> before, IEnumerable<T> after, Func<T, TName> name)
        where TName : notnull
    {
        var (old, current) = (before.ToList(), after.ToList());
        var (oldNames, names) = (old.Select(name).ToHashSet(), current.Select(name).ToHashSet());
        return new NamedDifference<T>(
            [.. old.Where(item => !names.Contains(name(item)))],
            [.. current.Where(item => !oldNames.Contains(name(item)))],
            [.. old.Where(item => names.Contains(name(item))).Select(item => (item, current.First(other => name(other).Equals(name(item)))))]);
    }
}

/// <summary>What two lists of named things have alone and in common.</summary>
internal sealed record NamedDifference<T>(List<T> Removed, List<T> Added, List<(T Before, T After)> Kept);
