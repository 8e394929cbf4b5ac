using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Federation.Checks;
using GraphProducts.GraphQL.Federation.Entities;
using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Scalars;

namespace GraphProducts.GraphQL.Federation;

/// <summary>
/// A schema that gateways of Apollo Federation compose with others: what the author wrote, and the fields and directives by which gateways ask.
/// With a link to federation 2 it is read as that version says, without one as federation 1. https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
/// Sketch: 1. read the links; 2. leave out what the author repeats of federation's own; 3. add directives, <c>_service</c> and <c>_entities</c>,
/// and let extensions of other subgraphs' types stand as types; 4. build; 5. check what only federation asks for.
/// </summary>
public sealed class Subgraph
{
    private Subgraph(SubgraphDraft draft, SubgraphOptions options)
    {
        Schema = draft.Schema;
        Sdl = CompositionSdl.Print(draft.Authored);
        Version = draft.Linked.Version;
        Entities = [.. draft.Entities];
        Options = options;
    }

    /// <summary>
    /// The schema that is served, with <c>_service</c> and, where there are entities, <c>_entities</c>. Its introspection leaves out federation's directives, unless the options say otherwise.
    /// </summary>
    public Schema Schema { get; }

    /// <summary>What composition is given: the author's SDL in one text, with its links, without what the engine added.</summary>
    public string Sdl { get; }

    /// <summary>The version of federation that the SDL links; v1.0 when it links none.</summary>
    public FederationVersion Version { get; }

    /// <summary>The entities with their keys.</summary>
    public ImmutableArray<EntityDefinition> Entities { get; }

    internal SubgraphOptions Options { get; }

    /// <summary>Builds the subgraph of SDL texts.</summary>
    /// <exception cref="GraphQLSyntaxException">A text is not GraphQL.</exception>
    /// <exception cref="SchemaException">The definitions do not make a subgraph; every fault is listed.</exception>
    public static Subgraph Build(IEnumerable<Source> sources, SubgraphOptions? options = null) =>
        Build(sources.Select(Parse), options);

    /// <summary>Builds the subgraph of parsed SDL.</summary>
    /// <exception cref="SchemaException">The definitions do not make a subgraph; every fault is listed.</exception>
    public static Subgraph Build(IEnumerable<DocumentNode> documents, SubgraphOptions? options = null)
    {
        options ??= new SubgraphOptions();
        DefinitionNode[] written = [.. documents.SelectMany(document => document.Definitions)];
        var errors = new List<GraphQLError>();
        var linked = LinkedDefinitions.Of(new LinkReader(errors).Read(written), errors);
        var authored = AuthoredDefinitions.Of(written, linked, errors);
        if (errors.Count > 0)
            throw new SchemaException([.. errors]) { DefinitionsAreFaulty = true };
        var (types, service) = ServedDefinitions.Of(authored, linked);
        var schema = SchemaBuilder.Build([types, service, .. options.Unlisted.Select(Parse)], SchemaOptionsOf(options, linked));
        var draft = new SubgraphDraft(schema, linked, authored);
        return SubgraphChecks.Run(draft) is { IsEmpty: false } faults ? throw new SchemaException(faults) : new Subgraph(draft, options);
    }

    private static DocumentNode Parse(Source source) => Parser.ParseDocument(source, ParserOptions.Trusted);

    private static SchemaOptions SchemaOptionsOf(SubgraphOptions options, LinkedDefinitions linked) => options.Schema with
    {
        Hidden = options.Schema.Hidden.Union(options.IntrospectsDirectives ? [] : linked.Definitions.Keys).ToHashSet(),
        DescribeUnknownDirective = new UnknownDirectives(linked).Describe,
        Scalars = new Dictionary<string, Scalar> { [ServedDefinitions.AnyType] = RepresentationScalar.Instance },
    };
}
