using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// A union has members, each once, and all of them objects. https://spec.graphql.org/September2025/#sec-Unions.Type-Validation
/// </summary>
internal static class UnionChecks
{
    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        foreach (var union in draft.OwnTypes.OfType<UnionType>())
        {
            var members = draft.Definitions.Parts((UnionTypeDefinitionNode)union.Definition).SelectMany(part => part.MemberTypes).ToArray();
            if (members.Length == 0)
                faults.Report($"Union \"{union.Name}\" must have one or more members.", union.Definition);
            foreach (var member in members.GroupBy(node => node.Name.Value))
            {
                if (draft.Types[member.Key] is not ObjectType)
                    faults.Report($"Union \"{union.Name}\" cannot include \"{member.Key}\": it is no object type.", [.. member]);
                else if (member.Count() > 1)
                    faults.Report($"Union \"{union.Name}\" can only include \"{member.Key}\" once.", [.. member]);
            }
        }
    }
}
