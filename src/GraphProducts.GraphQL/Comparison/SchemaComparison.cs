using System.Collections.Immutable;
using System.Text;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>
/// What changed from one schema to another, and whom it breaks. What counts as breaking and as dangerous is what graphql-js says; besides, it judges
/// <c>@oneOf</c>, the root types, what must be given since its default is gone, the directives that gateways compose by, and new fields of types that these
/// directives share with other subgraphs.
/// </summary>
public sealed class SchemaComparison
{
    private SchemaComparison(IEnumerable<SchemaChange> changes) =>
        Changes = [.. changes.OrderByDescending(change => change.Severity).ThenBy(change => change.Coordinate, StringComparer.Ordinal)];

    /// <summary>All changes: the breaking ones first, then the dangerous and the safe ones, each by place.</summary>
    public ImmutableArray<SchemaChange> Changes { get; }

    /// <summary>Whether any change breaks anyone.</summary>
    public bool IsBreaking => Changes.Any(change => change.Severity == ChangeSeverity.Breaking);

    /// <summary>Compares two schemas.</summary>
    public static SchemaComparison Of(Schema before, Schema after)
    {
        var changes = new ChangeList(before, after);
        SchemaPartChanges.Find(before, after, changes);
        TypeChanges.Find(before, after, changes);
        DirectiveChanges.Find(before, after, changes);
        return new SchemaComparison(changes.Items);
    }

    /// <summary>A line for each change, under one that counts them.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Count(ChangeSeverity.Breaking)} breaking, {Count(ChangeSeverity.Dangerous)} dangerous, {Count(ChangeSeverity.Safe)} safe");
        foreach (var change in Changes)
            text.Append('\n').Append(change);
        return text.ToString();
    }

    private int Count(ChangeSeverity severity) => Changes.Count(change => change.Severity == severity);
}
