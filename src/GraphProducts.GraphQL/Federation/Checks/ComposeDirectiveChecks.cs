using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>@composeDirective names a directive of the schema, with its at sign.</summary>
internal static class ComposeDirectiveChecks
{
    public static void Run(SubgraphDraft draft, SchemaFaults faults)
    {
        foreach (var node in draft.Authored.OfType<SchemaDefinitionNode>().SelectMany(part => draft.Applied(part.Directives, "composeDirective")))
        {
            var name = node.TextOf("name");
            if (name?.StartsWith('@') is not true)
                faults.Report($"@composeDirective names \"{name}\": the name of a directive with its at sign is needed, such as \"@cached\".", node);
            else if (draft.Schema.TryGetDirective(name[1..]) is null)
                faults.Report($"@composeDirective names \"{name}\", which the schema does not define.", node);
        }
    }
}
