using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>Only fields of objects are shared, and one declaration says so once; it is repeatable only for a type and its extensions.</summary>
internal static class ShareableChecks
{
    public static void Run(SubgraphDraft draft, SchemaFaults faults)
    {
        foreach (var field in draft.Fields)
        {
            var applied = draft.Applied(field.Node.Directives, "shareable").ToArray();
            if (applied.Length > 0 && field.DeclaringType is InterfaceType)
                faults.Report($"@shareable cannot stand on {field}: only fields of object types can be shared.", applied[0]);
            if (applied.Length > 1)
                faults.Report($"@shareable stands {applied.Length} times on {field}; once is enough.", applied[1]);
        }

        foreach (var declaration in draft.Authored.OfType<ObjectTypeDefinitionNode>())
        {
            var applied = draft.Applied(declaration.Directives, "shareable").ToArray();
            if (applied.Length > 1)
                faults.Report($"@shareable stands {applied.Length} times on one declaration of {declaration.Name.Value}; once is enough.", applied[1]);
        }
    }
}
