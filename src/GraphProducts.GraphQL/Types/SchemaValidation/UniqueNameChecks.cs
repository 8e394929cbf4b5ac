using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// Names that may occur once: fields and values of a type and its extensions together, arguments of a field or directive, kinds of
/// operations of the schema.
/// Types and directives themselves are looked after where they are collected.
/// </summary>
internal static class UniqueNameChecks
{
    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        CheckRoots(draft, faults);
        foreach (var parts in draft.Definitions.TypeParts)
        {
            var name = parts[0].Name.Value;
            Check(parts.SelectMany(FieldNames), field => $"Field \"{name}.{field}\" can only be defined once.", faults);
            Check(parts.SelectMany(ValueNames), value => $"Enum value \"{name}.{value}\" can only be defined once.", faults);
            foreach (var field in parts.SelectMany(FieldsOf))
                CheckArguments(field.Arguments, $"{name}.{field.Name.Value}", faults);
        }

        foreach (var directive in draft.Definitions.Directives.Values)
            CheckArguments(directive.Arguments, $"@{directive.Name.Value}", faults);
    }

    private static void CheckRoots(SchemaDraft draft, SchemaFaults faults)
    {
        foreach (var roots in draft.Definitions.RootOperationTypes.GroupBy(root => root.Operation))
        {
            foreach (var repeated in roots.Skip(1))
                faults.Report(
                    $"There can be only one {roots.Key.ToString().ToLowerInvariant()} type in the schema.",
                    roots.First(), repeated);
        }
    }

    private static void CheckArguments(IEnumerable<InputValueDefinitionNode> arguments, string owner, SchemaFaults faults) =>
        Check(arguments.Select(argument => argument.Name), argument => $"Argument \"{owner}({argument}:)\" can only be defined once.", faults);

    private static void Check(IEnumerable<NameNode> names, Func<string, string> message, SchemaFaults faults)
    {
        var first = new Dictionary<string, NameNode>();
        foreach (var name in names)
        {
            if (!first.TryAdd(name.Value, name))
                faults.Report(message(name.Value), first[name.Value], name);
        }
    }

    private static IEnumerable<FieldDefinitionNode> FieldsOf(TypeDefinitionNode part) => part switch
    {
        ObjectTypeDefinitionNode node => node.Fields,
        InterfaceTypeDefinitionNode node => node.Fields,
        _ => [],
    };

    private static IEnumerable<NameNode> FieldNames(TypeDefinitionNode part) =>
        part is InputObjectTypeDefinitionNode input ? input.Fields.Select(field => field.Name) : FieldsOf(part).Select(field => field.Name);

    private static IEnumerable<NameNode> ValueNames(TypeDefinitionNode part) =>
        part is EnumTypeDefinitionNode node ? node.Values.Select(value => value.Name) : [];
}
