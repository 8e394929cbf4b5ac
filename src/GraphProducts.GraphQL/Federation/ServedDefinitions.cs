using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Federation.Specifications;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation;

/// <summary>
/// What a subgraph serves: what the author wrote, the directives that the links bring, and the two fields that gateways ask.
/// A type that is only extended belongs to another subgraph; here the first extension stands as the type.
/// </summary>
internal static class ServedDefinitions
{
    public const string AnyType = "_Any";
    public const string EntityType = "_Entity";
    public const string ServiceType = "_Service";
    public const string ServiceField = "_service";
    public const string EntitiesField = "_entities";

    private const string DefaultQueryType = "Query";

    /// <summary>The types and directives, and what is added for gateways.</summary>
    public static (DocumentNode Types, DocumentNode Service) Of(IReadOnlyList<DefinitionNode> authored, LinkedDefinitions linked)
    {
        var defined = authored.OfType<TypeDefinitionNode>().Where(type => !type.IsExtension).Select(type => type.Name.Value).ToHashSet();
        var types = authored
            .Select(definition => definition is TypeDefinitionNode { IsExtension: true } type && defined.Add(type.Name.Value) ? type with { IsExtension = false } : definition)
            .ToArray();
        return (new DocumentNode(default, [.. linked.Definitions.Values.Where(definition => !IsAuthored(definition, authored)), .. types]), Service(authored, linked, defined));
    }

    private static bool IsAuthored(DefinitionNode definition, IEnumerable<DefinitionNode> authored) =>
        authored.Any(own => own is DirectiveDefinitionNode or TypeDefinitionNode
            && own.GetType() == definition.GetType()
            && Specification.NameOf(own) == Specification.NameOf(definition));

    /// <summary>The name of the query type.</summary>
    public static string QueryTypeOf(IEnumerable<DefinitionNode> definitions) => definitions
        .OfType<SchemaDefinitionNode>()
        .SelectMany(schema => schema.OperationTypes)
        .FirstOrDefault(root => root.Operation == OperationType.Query)
        ?.Type.Name.Value ?? DefaultQueryType;

    private static DocumentNode Service(IReadOnlyList<DefinitionNode> authored, LinkedDefinitions linked, HashSet<string> defined)
    {
        var query = QueryTypeOf(authored);
        var entities = string.Join(" | ", EntitiesOf(authored, linked));
        return Parser.ParseDocument(
            $$"""
            "What composition asks a subgraph."
            type {{ServiceType}} {
              "The subgraph's SDL, with federation's directives."
              sdl: String
            }
            {{(defined.Contains(query) ? "extend " : "")}}type {{query}} {
              "The subgraph's SDL, for composition."
              {{ServiceField}}: {{ServiceType}}!
            }
            {{(entities.Length == 0 ? "" : EntityDefinitions(query, entities))}}
            """);
    }

    private static string EntityDefinitions(string query, string entities) =>
        $$"""
        "A representation: an object with __typename, the fields of one of the type's keys, and what fields require."
        scalar {{AnyType}}
        "Whatever a gateway can find by a key."
        union {{EntityType}} = {{entities}}
        extend type {{query}} {
          "The entities that representations stand for, in their order; null where there is none. For gateways."
          {{EntitiesField}}("What to find." representations: [{{AnyType}}!]!): [{{EntityType}}]!
        }
        """;

    private static IEnumerable<string> EntitiesOf(IEnumerable<DefinitionNode> authored, LinkedDefinitions linked) => authored
        .OfType<ObjectTypeDefinitionNode>()
        .Where(type => type.Directives.Any(directive => linked.NamesOf("key").Contains(directive.Name.Value)))
        .Select(type => type.Name.Value)
        .Distinct();
}
