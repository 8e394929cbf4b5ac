using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// Filling in the defaults of an input object ends: no default leaves out a field whose own default leads back to it.
/// https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()
/// <para>Sketch: a default depends on the defaults of the fields that it leaves out, at any depth of the value. Follow these; a field met again on the way is a circle.</para>
/// </summary>
internal sealed class DefaultValueCycleChecks(SchemaFaults faults)
{
    private readonly HashSet<InputValueDefinition> _done = [];
    private readonly List<(InputValueDefinition Field, string Name)> _path = [];

    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        var checks = new DefaultValueCycleChecks(faults);
        foreach (var type in draft.OwnTypes.OfType<InputObjectType>())
            checks.FollowLeftOut(type, given: []);
    }

    private void Follow(InputObjectType type, InputValueDefinition field)
    {
        var begin = _path.FindIndex(step => step.Field == field);
        if (begin >= 0)
            Report(_path[begin..]);
        if (!_done.Add(field))
            return;
        _path.Add((field, $"{type.Name}.{field.Name}"));
        Follow(field.Type, field.DefaultValue!);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Follow(GraphType type, ValueNode value)
    {
        if (type.NullableType is ListType list)
        {
            foreach (var item in value is ListValueNode items ? items.Items : [value])
                Follow(list.OfType, item);
        }
        else if (type.Named is InputObjectType input && value is ObjectValueNode node)
        {
            foreach (var field in node.Fields)
            {
                if (input.TryGetField(field.Name.Value) is { } definition)
                    Follow(definition.Type, field.Value);
            }

            FollowLeftOut(input, [.. node.Fields.Select(field => field.Name.Value)]);
        }
    }

    private void FollowLeftOut(InputObjectType type, HashSet<string> given)
    {
        foreach (var field in type.Fields.Where(field => field.DefaultValue is not null && !given.Contains(field.Name)))
            Follow(type, field);
    }

    private void Report(List<(InputValueDefinition Field, string Name)> circle) =>
        faults.Report(
            $"The default of \"{circle[0].Name}\" needs itself{(circle.Count > 1 ? $" through {string.Join(", ", circle.Skip(1).Select(step => $"\"{step.Name}\""))}" : "")}.",
            [.. circle.Select(step => (SyntaxNode)step.Field.DefaultValue!)]);
}
