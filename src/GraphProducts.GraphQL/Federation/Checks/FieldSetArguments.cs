using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>The arguments of a field in a field set are those that the field has, and of their types: the router asks another subgraph with them as they stand.</summary>
internal static class FieldSetArguments
{
    public static void Check(FieldNode node, FieldDefinition field, Action<string> report)
    {
        var text = Printer.Print(node with { SelectionSet = null });
        var literals = new LiteralFaults((fault, _) => report($"in \"{text}\": {fault}"), suggestions: true);
        foreach (var argument in node.Arguments)
        {
            var name = argument.Name.Value;
            if (field.TryGetArgument(name) is not { } known)
                report($"{field} has no argument \"{name}\".{DidYouMean.Suggest(name, field.Arguments.Select(other => other.Name))}");
            else if (VariableOf(argument.Value) is { } variable)
                report($"in \"{text}\": the variable \"${variable.Name.Value}\" has no value in a field set.");
            else
                literals.Find(known.Type, WithEnumNames(known.Type, argument.Value));
        }

        foreach (var required in field.Arguments.Where(argument => argument.IsRequired && node.Arguments.All(given => given.Name.Value != argument.Name)))
            report($"{field} needs its argument \"{required.Name}\" of type \"{required.Type}\".");
    }

    private static VariableNode? VariableOf(ValueNode value) => value switch
    {
        VariableNode variable => variable,
        ListValueNode list => list.Items.Select(VariableOf).FirstOrDefault(variable => variable is not null),
        ObjectValueNode node => node.Fields.Select(field => VariableOf(field.Value)).FirstOrDefault(variable => variable is not null),
        _ => null,
    };

    // Quotes inside quotes are hard to write, so names of enum values are often texts here; routers turn them into names.
    private static ValueNode WithEnumNames(GraphType type, ValueNode value) => (type.NullableType, value) switch
    {
        (ListType list, ListValueNode node) => node with { Items = [.. node.Items.Select(item => WithEnumNames(list.OfType, item))] },
        (ListType list, _) => WithEnumNames(list.OfType, value),
        (InputObjectType input, ObjectValueNode node) => node with { Fields = [.. node.Fields.Select(field => WithEnumNames(input, field))] },
        (EnumType, StringValueNode text) => new EnumValueNode(text.Location, text.Value),
        _ => value,
    };

    private static ObjectFieldNode WithEnumNames(InputObjectType type, ObjectFieldNode field) =>
        type.TryGetField(field.Name.Value) is { } known ? field with { Value = WithEnumNames(known.Type, field.Value) } : field;
}
