using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>
/// The stages of the engine on our own schema, with the queries of the load comparison and rows in memory. What lies between
/// <see cref="Unprepared"/> and the sum of <see cref="Parse"/> and <see cref="Prepared"/> is validation and planning.
/// </summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly GraphQLService _keeping = InMemoryGraph.CreateService(new GraphQLOptions());
    private readonly GraphQLService _forgetting = InMemoryGraph.CreateService(new GraphQLOptions { MaxCachedDocumentBytes = 0 });
    private Source _document = Source.FromString("");
    private GraphQLRequest _request = null!;

    /// <summary>A folder under <c>Queries</c>.</summary>
    [Params("1-first-20", "2-first-100", "3-first-20-with-skus")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public async Task ReadQueryAsync()
    {
        var body = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Queries", Query, "server.json")))!;
        _document = Source.FromString(body["query"]!.GetValue<string>());
        _request = new GraphQLRequest
        {
            Document = _document.Text,
            Variables = System.Text.Json.JsonSerializer.SerializeToElement(body["variables"]),
            Services = InMemoryGraph.NoServices,
        };
        using var response = await _keeping.ExecuteAsync(_request);
        if (response.HasErrors)
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(response.Parts.Errors.Span));
    }

    /// <summary>Lexing and parsing.</summary>
    [Benchmark]
    public DocumentNode Parse() => Parser.ParseDocument(_document);

    /// <summary>A document seen for the first time: parsing, validation, planning, execution and writing.</summary>
    [Benchmark]
    public Task<int> Unprepared() => ExecuteAsync(_forgetting);

    /// <summary>A document seen before: the look-up of its plan, execution and writing.</summary>
    [Benchmark]
    public Task<int> Prepared() => ExecuteAsync(_keeping);

    private async Task<int> ExecuteAsync(GraphQLService service)
    {
        using var response = await service.ExecuteAsync(_request);
        return response.Length;
    }
}
