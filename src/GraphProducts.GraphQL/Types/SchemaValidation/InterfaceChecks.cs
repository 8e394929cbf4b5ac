using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// A type that says it implements an interface names interfaces only, each once, those too that the interface implements, never itself; and
/// it has all their fields.
/// https://spec.graphql.org/September2025/#IsValidImplementation()
/// </summary>
internal sealed class InterfaceChecks(SchemaDraft draft, SchemaFaults faults)
{
    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        var checks = new InterfaceChecks(draft, faults);
        foreach (var type in draft.OwnTypes.OfType<ComplexType>())
            checks.Check(type);
    }

    private void Check(ComplexType type)
    {
        foreach (var named in InterfaceNodes(type).GroupBy(node => node.Name.Value))
        {
            if (draft.Types[named.Key] is not InterfaceType parent)
                faults.Report($"Type \"{type.Name}\" cannot implement \"{named.Key}\": it is no interface.", [.. named]);
            else if (parent == type)
                faults.Report($"Type \"{type.Name}\" cannot implement itself.", [.. named]);
            else if (named.Count() > 1)
                faults.Report($"Type \"{type.Name}\" can only implement \"{named.Key}\" once.", [.. named]);
            else
                Check(type, parent, [.. named]);
        }
    }

    private void Check(ComplexType type, InterfaceType parent, SyntaxNode[] nodes)
    {
        foreach (var ancestor in parent.Interfaces.Where(ancestor => !type.Interfaces.Contains(ancestor)))
        {
            faults.Report(
                ancestor == type
                    ? $"Type \"{type.Name}\" cannot implement \"{parent.Name}\", which implements it in turn."
                    : $"Type \"{type.Name}\" must implement \"{ancestor.Name}\" because \"{parent.Name}\" implements it.",
                [.. InterfaceNodes(parent).Where(node => node.Name.Value == ancestor.Name), .. nodes]);
        }

        foreach (var expected in parent.Fields)
        {
            if (type.TryGetField(expected.Name) is { } field)
                Check(field, expected);
            else
                faults.Report($"Type \"{type.Name}\" must have the field \"{expected}\" of its interface.", expected.Node, type.Definition);
        }
    }

    private void Check(FieldDefinition field, FieldDefinition expected)
    {
        if (!TypeRelations.IsSubtype(field.Type, expected.Type))
            faults.Report(
                $"Field \"{expected}\" of the interface is of type \"{expected.Type}\", but \"{field}\" is of type \"{field.Type}\".",
                expected.Node.Type, field.Node.Type);
        if (field.Deprecation is not null && expected.Deprecation is null)
            faults.Report(
                $"Field \"{field}\" cannot be deprecated: \"{expected}\" of the interface is not.",
                field.Node.Directives.First(directive => directive.Name.Value == "deprecated"), field.Node.Type);
        foreach (var argument in expected.Arguments)
            CheckArgument(field, expected, argument);
        foreach (var extra in field.Arguments.Where(argument => argument.IsRequired && expected.TryGetArgument(argument.Name) is null))
            faults.Report(
                $"Argument \"{field}({extra.Name}:)\" cannot be required: \"{expected}\" of the interface does not have it.",
                extra.Node, expected.Node);
    }

    private void CheckArgument(FieldDefinition field, FieldDefinition expected, InputValueDefinition argument)
    {
        if (field.TryGetArgument(argument.Name) is not { } own)
            faults.Report(
                $"Field \"{field}\" must have the argument \"{expected}({argument.Name}:)\" of the interface.",
                argument.Node, field.Node);
        else if (!TypeRelations.AreEqual(own.Type, argument.Type))
            faults.Report(
                $"Argument \"{expected}({argument.Name}:)\" of the interface is of type \"{argument.Type}\", but \"{field}({own.Name}:)\" is of type \"{own.Type}\".",
                argument.Node.Type, own.Node.Type);
    }

    private IEnumerable<NamedTypeNode> InterfaceNodes(ComplexType type) => type.Definition switch
    {
        ObjectTypeDefinitionNode node => draft.Definitions.Parts(node).SelectMany(part => part.Interfaces),
        InterfaceTypeDefinitionNode node => draft.Definitions.Parts(node).SelectMany(part => part.Interfaces),
        _ => [],
    };
}
