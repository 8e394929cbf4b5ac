using System.Collections.Immutable;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Federation;

/// <summary>
/// What composition is given: what the author wrote. Apollo's composition does not know <c>@oneOf</c>, which came to the GraphQL specification after it,
/// so its definition stands beside its uses. The supergraph is without it then, and this subgraph holds it alone. And it hands the description of the
/// schema on to gateways, of which some cannot read one there (Hive's router-runtime), so that it is left out; introspection has it.
/// </summary>
internal static class CompositionSdl
{
    private const string OneOf = "oneOf";

    public static string Print(ImmutableArray<DefinitionNode> authored) =>
        Printer.Print(new DocumentNode(default, [.. authored.Select(WithoutSchemaDescription), .. UsesOneOf(authored) && !DefinesOneOf(authored) ? [Definition] : Array.Empty<DefinitionNode>()]));

    private static DefinitionNode WithoutSchemaDescription(DefinitionNode node) => node is SchemaDefinitionNode schema ? schema with { Description = null } : node;

    private static DirectiveDefinitionNode Definition =>
        BuiltIns.Document.Definitions.OfType<DirectiveDefinitionNode>().Single(directive => directive.Name.Value == OneOf);

    private static bool UsesOneOf(ImmutableArray<DefinitionNode> authored) =>
        authored.OfType<InputObjectTypeDefinitionNode>().SelectMany(type => type.Directives).Any(directive => directive.Name.Value == OneOf);

    private static bool DefinesOneOf(ImmutableArray<DefinitionNode> authored) =>
        authored.OfType<DirectiveDefinitionNode>().Any(directive => directive.Name.Value == OneOf);
}
