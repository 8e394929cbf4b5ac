using System.Text;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Planning;

public sealed class DocumentCacheTests
{
    private static readonly PlanBasis s_basis = new(
        new SchemaBinder(SchemaBuilder.Build([Source.FromString("type Query { a: String }")]), new SchemaBindings(), []).Bind(),
        _ => null,
        new PlanLimits(MaxDepth: 10, MaxFields: 10, MaxAliases: 10));

    private readonly DocumentCache _cache = new(capacity: 4, new PlanBudget(1_000));

    [Fact]
    public void Finds_a_document_by_its_bytes()
    {
        var prepared = Prepare();
        _cache.Add("{a}"u8.ToArray(), prepared);
        Assert.True(_cache.TryGet("{a}"u8, out var found));
        Assert.Same(prepared, found);
        Assert.False(_cache.TryGet("{ a }"u8, out _));
    }

    [Fact]
    public void Keeps_what_is_asked_for_and_forgets_the_rest()
    {
        for (var i = 0; i < 20; i++)
        {
            _cache.Add(Key(i), Prepare());
            Assert.True(_cache.TryGet(Key(0), out _), $"Document 0 was forgotten after {i}.");
        }

        Assert.InRange(Enumerable.Range(0, 20).Count(i => _cache.TryGet(Key(i), out _)), 1, 6);
    }

    // Repeated fields make a large tree and next to no plan.
    [Fact]
    public void Keeps_few_documents_of_much_text()
    {
        var text = "{" + string.Concat(Enumerable.Repeat(" a", 2_000)) + "}";
        var budget = new PlanBudget(1_000);
        var cache = new DocumentCache(capacity: 1_000, budget);
        for (var i = 0; i < 100; i++)
            cache.Add(Key(i), new PreparedDocument(Parser.ParseDocument(text), s_basis, budget));
        Assert.InRange(Enumerable.Range(0, 100).Count(i => cache.TryGet(Key(i), out _)), 1, 10);
    }

    private static byte[] Key(int i) => Encoding.UTF8.GetBytes($"{{a{i}}}");

    private static PreparedDocument Prepare() => new(Parser.ParseDocument("{a}"), s_basis, new PlanBudget(1_000));
}
