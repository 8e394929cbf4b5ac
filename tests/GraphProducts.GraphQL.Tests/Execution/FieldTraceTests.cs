using System.Text;
using System.Text.Json;
using GraphProducts.GraphQL.DataLoading;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

/// <summary>Apollo's federated trace: what ran, of which type, and when.</summary>
public sealed class FieldTraceTests
{
    private readonly Library _library = new();

    [Fact]
    public async Task Has_a_node_for_each_field_of_each_object()
    {
        var answer = await TraceAsync("{ matrix { id } books(filter: { genre: CRIME }) { __typename heading: title author { name } } }");
        Assert.Equal(
            """
            matrix: [[Book!]]! of Query
              [0]
                [0]
                  id: ID! of Book
                [1] !NULL_VALUE at 1:3
              [1]
                [0]
                  id: ID! of Book
                [1]
                  id: ID! of Book
            books: [Book!]! of Query
              [0]
                heading = title: String of Book
                author: Author of Book
                  name: String! of Author
              [1]
                heading = title: String of Book
                author: Author of Book
                  name: String! of Author
            """,
            TraceText.Of(answer));
    }

    [Fact]
    public async Task Names_the_concrete_types_of_abstract_places() => Assert.Equal(
        """
        node: Node of Query
          id: ID! of Author
          name: String! of Author
        """,
        TraceText.Of(await TraceAsync("""{ node(id: "a1") { __typename id ... on Author { name } } }""")));

    [Fact]
    public async Task Does_not_trace_introspection() =>
        Assert.Equal("echo: String! of Query", TraceText.Of(await TraceAsync("{ __typename __schema { types { name } } echo __type(name: \"Book\") { name } }")));

    [Fact]
    public async Task Puts_errors_where_they_happened_and_tells_of_them_the_code_alone()
    {
        var answer = await TraceAsync("{ failing book(id: 1) { brokenRead } }");
        var trace = TraceText.Of(answer);
        Assert.Equal(
            """
            failing: String of Query !NO_PAPER at 1:3
            book: Book of Query
              brokenRead: String of Book !INTERNAL_SERVER_ERROR at 1:25
            """,
            trace);
        var bytes = JsonDocument.Parse(answer).RootElement.GetProperty("extensions").GetProperty("ftv1").GetBytesFromBase64();
        Assert.DoesNotContain("paper", Encoding.UTF8.GetString(bytes));
        Assert.Contains("""{"message":"NO_PAPER","locations":[{"line":1,"column":3}],"path":["failing"],"extensions":{"code":"NO_PAPER"}}""", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Tells_nothing_of_an_error_without_a_code()
    {
        var answer = await TraceAsync("{ grumbling }");

        Assert.Equal("grumbling: String of Query !<masked> at 1:3", TraceText.Of(answer));
        Assert.DoesNotContain("1234", Encoding.UTF8.GetString(JsonDocument.Parse(answer).RootElement.GetProperty("extensions").GetProperty("ftv1").GetBytesFromBase64()));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5_000, 1)]
    [InlineData(50, 400)]
    public async Task Has_room_for_long_names_and_many_fields(int length, int count)
    {
        var names = Enumerable.Range(0, count).Select(i => new string('a', length) + i).ToArray();

        var answer = await TraceAsync($"{{ {string.Join(' ', names.Select(name => $"{name}: echo"))} }}");

        Assert.Equal(string.Join('\n', names.Select(name => $"{name} = echo: String! of Query")), TraceText.Of(answer));
    }

    [Fact]
    public async Task Traces_the_fields_of_a_mutation_one_after_the_other() => Assert.Equal(
        """
        a = append: String! of Mutation
        b = append: String! of Mutation
        """,
        TraceText.Of(await TraceAsync("mutation { a: append(text: \"a\") b: append(text: \"b\") }")));

    [Fact]
    public async Task Changes_nothing_else_of_the_answer()
    {
        const string document = "{ noted failing books { id title author { name } shelf { neighbours { id } } } hits { ... on Book { id } } }";
        var plain = await _library.AskAsync(document);
        var traced = await TraceAsync(document);
        Assert.StartsWith(plain[..^2] + ",\"ftv1\":\"", traced, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_there_unless_asked_for() => Assert.Equal("""{"data":{"echo":"none|||text"}}""", await _library.AskAsync("{ echo }"));

    // Nothing ran. Apollo Server sends an empty trace then, which gateways do not miss.
    [Fact]
    public async Task A_refused_request_has_none() =>
        Assert.DoesNotContain("ftv1", await TraceAsync("{ nothing }"), StringComparison.Ordinal);

    [Fact]
    public async Task Is_left_out_where_the_answer_has_no_room_for_it()
    {
        const string document = "{ books { id title } }";
        var full = await TraceAsync(document);
        var library = new Library { Options = new GraphQLOptions { MaxResponseBytes = full.Length } };
        Assert.Equal(await library.AskAsync(document), await library.AskAsync(library.Request(document) with { IncludesTrace = true }));
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(15, false)]
    public async Task Is_left_out_of_an_answer_with_more_fields_than_are_traced(int limit, bool isTraced)
    {
        // Two fields of the root, and two of each book: two are of crime, five there are.
        const string document = "{ books(filter: { genre: CRIME }) { id title } all: books { id title } }";
        var library = new Library { Options = new GraphQLOptions { MaxTracedFields = limit } };
        var answer = await library.AskAsync(library.Request(document) with { IncludesTrace = true });
        Assert.Equal(isTraced, answer.Contains("ftv1", StringComparison.Ordinal));
        Assert.StartsWith((await library.AskAsync(document))[..^1], answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public async Task Counts_the_fields_of_a_mutation_too(int limit, bool isTraced)
    {
        var library = new Library { Options = new GraphQLOptions { MaxTracedFields = limit } };
        var answer = await library.AskAsync(library.Request("mutation { a: append(text: \"a\") b: append(text: \"b\") }") with { IncludesTrace = true });
        Assert.Equal(isTraced, answer.Contains("ftv1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Costs_no_more_than_its_limit_however_large_the_answer_is()
    {
        var library = new Library { Options = new GraphQLOptions { MaxTracedFields = 1_000 } };
        var document = $"{{ {string.Join(' ', Enumerable.Range(0, 900).Select(i => $"a{i}: books {{ id title genre rating }}"))} }}";
        var (plain, traced) = (library.Request(document), library.Request(document) with { IncludesTrace = true });
        // The middle one of five: now and then a buffer of the pool is gone, and a new one counts as if the request had needed it.
        var differences = new List<long>();
        for (var i = 0; i < 5; i++)
            differences.Add(await AllocatedAsync(library, traced) - await AllocatedAsync(library, plain));
        Assert.InRange(differences.Order().ElementAt(2), 10_000, 1_000_000);
    }

    [Fact]
    public async Task Tells_when_each_field_began_and_when_its_value_was_there()
    {
        var clock = new SteppedClock();
        var shop = new Shop(clock);
        var service = GraphQLService.Create(SchemaBuilder.Build([Source.FromString(Shop.Sdl)]), shop.Bindings(), new GraphQLOptions { Time = clock });
        using var response = await service.ExecuteAsync(
            new GraphQLRequest { Document = "{ plain slow items { id price } }"u8.ToArray(), Services = shop, IncludesTrace = true },
            TestContext.Current.CancellationToken);
        var answer = Encoding.UTF8.GetString(response.Parts.Data.Span);
        Assert.Equal("""{"data":{"plain":1,"slow":2,"items":[{"id":1,"price":10},{"id":2,"price":20}]}}""", string.Concat(answer.AsSpan(0, answer.IndexOf(",\"extensions", StringComparison.Ordinal)), "}"));
        // slow takes 5 ms, and items wait for it; the load of prices takes 30 ms, one call for all; plain reads have no time of their own.
        Assert.Equal(
            """
            plain: Int of Query 35-35
            slow: Int of Query 0-5
            items: [Item] of Query 0-5
              [0]
                id: Int of Item 35-35
                price: Int of Item 5-35
              [1]
                id: Int of Item 35-35
                price: Int of Item 5-35
            """,
            TraceText.Of(answer, withTimes: true));
        var whole = TraceText.Whole(answer);
        Assert.Equal(35_000_000UL, whole.Single(field => field.Number == 11).Value);
        Assert.Equal([(1, 1_767_225_600UL), (2, 250_000_000UL)], TraceText.Message(whole.Single(field => field.Number == 4).Bytes).Select(field => (field.Number, field.Value)));
        Assert.Equal([(1, 1_767_225_600UL), (2, 285_000_000UL)], TraceText.Message(whole.Single(field => field.Number == 3).Bytes).Select(field => (field.Number, field.Value)));
        Assert.Equal(1.0, BitConverter.UInt64BitsToDouble(whole.Single(field => field.Number == 31).Value));
    }

    private static async Task<long> AllocatedAsync(Library library, GraphQLRequest request)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var response = await library.Service.ExecuteAsync(request, TestContext.Current.CancellationToken);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private Task<string> TraceAsync(string document) => _library.AskAsync(_library.Request(document) with { IncludesTrace = true });

    /// <summary>Fields that take time: it passes only in them.</summary>
    private sealed class Shop(SteppedClock clock) : IServiceProvider
    {
        public const string Sdl = "type Query { plain: Int  slow: Int  items: [Item] }  type Item { id: Int  price: Int }";

        private readonly BatchScheduler _scheduler = new();
        private readonly TaskCompletionSource _itemsBegan = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public object? GetService(Type serviceType) =>
            serviceType == typeof(BatchScheduler) ? _scheduler : serviceType == typeof(PriceLoader) ? new PriceLoader(_scheduler, clock) : null;

        public SchemaBindings Bindings() => new SchemaBindings()
            .BindQuery(query => query
                .Read("plain", _ => 1)
                .Resolve("slow", async (_, _, _) =>
                {
                    await _itemsBegan.Task;
                    clock.Pass(5);
                    return 2;
                })
                .Resolve("items", async (_, _, _) =>
                {
                    _itemsBegan.SetResult();
                    await clock.Passed;
                    return new[] { new Item(1), new Item(2) };
                }))
            .Bind<Item>("Item", item => item.Load<PriceLoader, int, object, int>("price", Key, (_, price) => (int)price!));

        private static bool Key(Item item, out int key)
        {
            key = item.Id;
            return true;
        }
    }

    private sealed record Item(int Id);

    private sealed class PriceLoader(BatchScheduler scheduler, SteppedClock clock) : BatchDataLoader<int, object>(scheduler)
    {
        protected override async Task<BatchResult<int, object>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            await Task.Yield();
            clock.Pass(30);
            return BatchResult<int, object>.Of(keys.ToDictionary(key => key, key => (object)(key * 10)));
        }
    }

    private sealed class SteppedClock : TimeProvider
    {
        private readonly TaskCompletionSource _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _milliseconds;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Interlocked.Read(ref _milliseconds);

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, 250, TimeSpan.Zero).AddMilliseconds(GetTimestamp());

        public void Pass(int milliseconds)
        {
            Interlocked.Add(ref _milliseconds, milliseconds);
            _passed.TrySetResult();
        }

        /// <summary>Ends when time has passed for the first time.</summary>
        public Task Passed => _passed.Task;
    }
}
