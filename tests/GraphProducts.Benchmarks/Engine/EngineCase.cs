using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Execution;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types.Coercion;
using GraphProducts.GraphQL.Validation;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>A request, and the engine's stages for it one by one. Each method does one stage; what comes before has been done.</summary>
internal sealed class EngineCase
{
    private static readonly PlanLimits s_limits = new(MaxDepth: 30, MaxFields: 10_000, MaxAliases: 1_000);

    private EngineCase(string document, JsonElement variables)
    {
        Source = Source.FromString(document);
        Variables = variables;
        Body = JsonSerializer.SerializeToUtf8Bytes(new { query = document, variables });
        Document = Parse();
        Operation = Document.Definitions.OfType<OperationDefinitionNode>().First();
    }

    /// <summary>The names of the requests: three pages over the queries of the load comparison, and a large document.</summary>
    public static IReadOnlyList<string> Names { get; } = ["small page", "100 rows", "20 rows with skus", "100 fields"];

    /// <summary>The text, UTF-8.</summary>
    public Source Source { get; }

    public JsonElement Variables { get; }

    /// <summary>The request as it comes over HTTP.</summary>
    public byte[] Body { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Operation { get; }

    public GraphQLService Service { get; } = InMemoryGraph.CreateService(new GraphQLOptions());

    public static EngineCase Of(string name) => name switch
    {
        "small page" => FromBody("1-first-20"),
        "100 rows" => FromBody("2-first-100"),
        "20 rows with skus" => FromBody("3-first-20-with-skus"),
        "100 fields" => new EngineCase(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Engine", "Documents", "hundred-fields.graphql")),
            JsonSerializer.SerializeToElement(new { rows = 20, id = "cHNwcm9kMg", codes = new[] { "prod2" } })),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such request."),
    };

    public int Lex()
    {
        var lexer = new Lexer(Source, int.MaxValue);
        var tokens = 0;
        while (lexer.Next().Kind != TokenKind.EndOfText)
            tokens++;
        return tokens;
    }

    public DocumentNode Parse() => Parser.ParseDocument(Source);

    public void Validate() => Validate(Document);

    public OperationPlan Compile() => Compile(Document);

    /// <summary>All that happens to a document that was never seen before.</summary>
    public OperationPlan PrepareCold()
    {
        var document = Parse();
        Validate(document);
        return Compile(document);
    }

    public VariableValues CoerceVariables()
    {
        var errors = new ErrorList(100);
        var values = VariableCoercion.Coerce(Service.Schema, Operation, Variables, errors);
        return errors.Count == 0 ? values : throw Faulty(errors.ToResponse()[0].Message);
    }

    public GraphQLRequest Request() => new() { Document = Source.Text, Variables = Variables, Services = InMemoryGraph.NoServices };

    private static EngineCase FromBody(string folder)
    {
        var body = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Queries", folder, "server.json")))!;
        return new EngineCase(body["query"]!.GetValue<string>(), JsonSerializer.SerializeToElement(body["variables"]));
    }

    private static InvalidOperationException Faulty(string message) => new($"A request that is measured must be right: {message}");

    private void Validate(DocumentNode document)
    {
        if (Validator.Validate(Service.Schema, document) is [var error, ..])
            throw Faulty(error.Message);
    }

    private OperationPlan Compile(DocumentNode document) => new PreparedDocument(document, Service.Executable.PlanBasis(s_limits), new PlanBudget(int.MaxValue))
        .PlanFor(document.Definitions.OfType<OperationDefinitionNode>().First(), CoerceVariables());
}
