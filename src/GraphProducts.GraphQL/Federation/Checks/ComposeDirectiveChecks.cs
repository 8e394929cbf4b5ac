using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>@composeDirective names a directive of the schema, with its at sign, that a link brings and that is not federation's.</summary>
internal static class ComposeDirectiveChecks
{
    // Composition keeps these anyway, and does not mind being told.
    private static readonly string[] s_alwaysKept = ["tag", "inaccessible", "authenticated", "requiresScopes", "policy", "context"];

    public static void Run(SubgraphDraft draft, SchemaFaults faults)
    {
        foreach (var node in draft.Authored.OfType<SchemaDefinitionNode>().SelectMany(part => draft.Applied(part.Directives, "composeDirective")))
        {
            var name = node.TextOf("name");
            if (name?.StartsWith('@') is not true)
                faults.Report($"@composeDirective names \"{name}\": the name of a directive with its at sign is needed, such as \"@cached\".", node);
            else if (draft.Schema.TryGetDirective(name[1..]) is null)
                faults.Report($"@composeDirective names \"{name}\", which the schema does not define.", node);
            else if (draft.Linked.LinkOf(name[1..]) is not { } link)
                faults.Report($"@composeDirective names \"{name}\", which no specification brings. Link one: @link(url: \"https://example.com/own/v1.0\", import: [\"{name}\"]).", node);
            else if (link.Identity is LinkReader.FederationIdentity or LinkReader.LinkIdentity && !s_alwaysKept.Contains(link.SpecifiedName(name[1..])))
                faults.Report($"@composeDirective names \"{name}\", which is federation's own and cannot be kept. Leave it out.", node);
        }
    }
}
