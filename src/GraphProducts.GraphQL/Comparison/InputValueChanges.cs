using System.Collections.Immutable;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>Values that clients give: arguments of fields and of directives, fields of input objects.</summary>
internal static class InputValueChanges
{
    public static void Find(ImmutableArray<InputValueDefinition> before, ImmutableArray<InputValueDefinition> after, InputPlace place, ChangeList changes)
    {
        var values = ChangeList.Differ(before, after, value => value.Name);
        foreach (var value in values.Removed)
            changes.Breaking(place.Words.Removed, place.Coordinate(value.Name), $"The {place.Words.Noun} is gone. Breaks clients that send it.");
        foreach (var value in values.Added)
            Add(value, place, changes);
        foreach (var (old, current) in values.Kept)
            Compare(old, current, place, changes);
    }

    private static void Add(InputValueDefinition value, InputPlace place, ChangeList changes)
    {
        var (words, coordinate) = (place.Words, place.Coordinate(value.Name));
        if (value.IsRequired)
            changes.Breaking(words.RequiredAdded, coordinate, $"The {words.Noun} is new and must be given. Breaks {words.Senders}.");
        else if (words.OptionalAddedSeverity == ChangeSeverity.Safe)
            changes.Safe(words.OptionalAdded, coordinate, $"The {words.Noun} is new and may be left out. Nobody sends it yet.");
        else
            changes.Dangerous(words.OptionalAdded, coordinate, $"The {words.Noun} is new and may be left out. Clients keep working; a gateway hides it where another subgraph has the same without it.");
    }

    private static void Compare(InputValueDefinition before, InputValueDefinition after, InputPlace place, ChangeList changes)
    {
        var coordinate = place.Coordinate(after.Name);
        CompareTypes(before, after, place, changes);
        CompareDefaults(before, after, place, changes);
        changes.CompareDescriptions(coordinate, before.Description, after.Description);
        changes.CompareDeprecations(coordinate, before.Deprecation, after.Deprecation);
        AppliedDirectiveChanges.Find(coordinate, before.Node.Directives, after.Node.Directives, changes);
    }

    private static void CompareTypes(InputValueDefinition before, InputValueDefinition after, InputPlace place, ChangeList changes)
    {
        if (TypeCompatibility.AreEqual(before.Type, after.Type))
            return;
        var what = $"The type {before.Type} became {after.Type}.";
        if (TypeCompatibility.IsSafeToSend(before.Type, after.Type))
            changes.Safe(place.Words.TypeWidened, place.Coordinate(after.Name), $"{what} What was sent may still be sent.");
        else
            changes.Breaking(place.Words.TypeChanged, place.Coordinate(after.Name), $"{what} Breaks clients that send {before.Type}.");
    }

    private static void CompareDefaults(InputValueDefinition before, InputValueDefinition after, InputPlace place, ChangeList changes)
    {
        var (old, current) = (Text(before.DefaultValue), Text(after.DefaultValue));
        if (old == current)
            return;
        if (before.IsRequired)
            changes.Safe(place.Words.DefaultChanged, place.Coordinate(after.Name), $"Left out, it means {current} now, where it had to be given. Clients may leave it out.");
        else if (before.DefaultValue is null)
            changes.Dangerous(place.Words.DefaultChanged, place.Coordinate(after.Name), $"Left out, it means {current} now, where it had no default. Clients that leave it out get another answer.");
        else if (after.IsRequired)
            changes.Breaking(place.Words.DefaultChanged, place.Coordinate(after.Name), $"Left out, it meant {old}, and must be given now. Breaks clients that leave it out.");
        else
            changes.Dangerous(place.Words.DefaultChanged, place.Coordinate(after.Name), $"Left out, it meant {old} and means {current ?? "nothing"}. Clients that leave it out get another answer.");
    }

    private static string? Text(ValueNode? value) => value is null ? null : Printer.Print(Ordered(value));

    /// <summary>One form for <c>{a: 1, b: 2}</c> and <c>{b: 2, a: 1}</c>, which are one value.</summary>
    public static ValueNode Ordered(ValueNode value) => value switch
    {
        ObjectValueNode node => node with
        {
            Fields = [.. node.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal).Select(field => field with { Value = Ordered(field.Value) })],
        },
        ListValueNode node => node with { Items = [.. node.Items.Select(Ordered)] },
        _ => value,
    };
}
