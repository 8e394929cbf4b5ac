using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using GraphProducts.GraphQL.DataLoading;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Types.Bindings;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Entities;

/// <summary>A subgraph with entities of every kind, and the calls that its loaders made.</summary>
internal sealed class Warehouse : IServiceProvider
{
    private const string Sdl = SubgraphCheck.Newest +
        """
        enum Hall { NORTH_HALL  SOUTH_HALL }

        type Query { first: Product }

        type Product @key(fields: "id") @key(fields: "hall shelf { row place }") {
          id: ID!
          name: String
          hall: Hall!
          shelf: Shelf!
          weight: Float @external
          shippingCost: Float @requires(fields: "weight")
        }

        type Shelf { row: Int!  place: Int! }
        scalar Anything
        input ShelfInput { row: Int  place: Int }

        type Customer @key(fields: "email") { email: String!  name: String }

        interface Media @key(fields: "id") { id: ID!  title: String }
        type Book implements Media @key(fields: "id") { id: ID!  title: String  pages: Int }
        type Film implements Media @key(fields: "id") { id: ID!  title: String  minutes: Int }

        type Shop @interfaceObject @key(fields: "id") { id: ID!  stock: Int! }

        type Brand @key(fields: "id", resolvable: false) { id: ID! }

        type Bundle @key(fields: "parts { id }") { parts: [Part!]!  note: String  hasNote: Boolean! }
        type Part { id: ID! }

        type Parcel @key(fields: "id") @key(fields: "code", resolvable: false) { id: ID  code: String  wasTold: String }
        """;

    private readonly BatchScheduler _scheduler = new();
    private readonly ProductByIdDataLoader _products;
    private readonly CustomerByEmailDataLoader _customers;

    public Warehouse()
    {
        _products = new ProductByIdDataLoader(_scheduler, Calls);
        _customers = new CustomerByEmailDataLoader(_scheduler, Calls);
    }

    public static Subgraph Subgraph { get; } = Subgraph.Build([GraphQL.Language.Source.FromString(Sdl)], new SubgraphOptions { MaxRepresentations = 300 });

    /// <summary>What was called, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    private GraphQLService Service => field ??= GraphQLService.Create(Subgraph.Schema, Bindings());

    public object? GetService(Type serviceType) =>
        serviceType == typeof(BatchScheduler) ? _scheduler
        : serviceType == typeof(ProductByIdDataLoader) ? _products
        : serviceType == typeof(CustomerByEmailDataLoader) ? _customers
        : null;

    /// <summary>Asks for entities by the JSON of their representations.</summary>
    public Task<string> FindAsync(string selection, params string[] representations) => AskAsync(
        $$"""query($representations: [_Any!]!) { _entities(representations: $representations) { {{selection}} } }""",
        $$"""{"representations":[{{string.Join(',', representations)}}]}""");

    public async Task<string> AskAsync(string document, string variables = "{}")
    {
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = JsonDocument.Parse(variables).RootElement,
            Services = this,
        };
        using var response = await Service.ExecuteAsync(request, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Parts.Errors.Span) + Encoding.UTF8.GetString(response.Parts.Data.Span);
    }

    private static SchemaBindings Bindings() => new SchemaBindings()
        .BindEnum<Hall>("Hall")
        .BindQuery(query => query.Read("first", _ => new Product("p1", null)))
        .Bind<Product>("Product")
        .Bind<Shelf>("Shelf")
        .Bind<Customer>("Customer")
        .Bind<Book>("Book")
        .Bind<Film>("Film")
        .Bind<Shop>("Shop")
        .Bind<Brand>("Brand")
        .Bind<Parcel>("Parcel")
        .Bind<Bundle>("Bundle")
        .Bind<Part>("Part")
        .AddSubgraph(Subgraph, Entities());

    private static EntityBindings Entities() => new EntityBindings()
        .Bind<Product>("Product", product => product
            .Load<ProductByIdDataLoader, string, Product>(
                "id",
                (Reference reference, out string key) => (key = reference.Get<string>("id")!) != "none",
                (reference, loaded) => loaded is null ? null : loaded with { Weight = reference.Get<double?>("weight") })
            .Resolve("hall shelf { place row }", (reference, _, _) => ValueTask.FromResult<Product?>(
                new Product($"{reference.Get<Hall>("hall")}-{reference.Get<int>("shelf.row")}-{reference.Get<int>("shelf.place")}", null))))
        .Bind<Customer>("Customer", customer => customer.Resolve("email", async (reference, context, _) =>
        {
            var found = await context.Service<CustomerByEmailDataLoader>().LoadAsync(reference.Get<string>("email")!);
            if (found is { Name: null })
                context.Report(new GraphQLError("The name is not known.") { Code = "NAMELESS", Path = ["name"] });
            return found;
        }))
        .Bind<IMedia>("Media", media => media.Read("id", reference => reference.Get<string>("id")![0] == 'b' ? new Book(reference.Get<string>("id")!) : new Film(reference.Get<string>("id")!)))
        .Bind<Film>("Film", film => film.Read("id", reference => new Film($"own {reference.Get<string>("id")}")))
        .Bind<Bundle>("Bundle", bundle => bundle.Read("parts { id }", reference => new Bundle(PartsOf(reference), reference.Get<string>("note"), reference.Has("note"))))
        .Bind<Parcel>("Parcel", parcel => parcel.ResolveAny((reference, _, _) => ValueTask.FromResult<Parcel?>(new Parcel(reference.Json.GetRawText()))))
        .Bind<Shop>("Shop", shop => shop.Read("id", reference => new Shop(reference.Get<string>("id")!)));

    private static Part[] PartsOf(Reference reference) =>
        [.. reference.Json.GetProperty("parts").EnumerateArray().Select(part => new Part(part.GetProperty("id").GetString()!))];

    private sealed class ProductByIdDataLoader(BatchScheduler scheduler, ConcurrentQueue<string> calls) : BatchDataLoader<string, Product>(scheduler)
    {
        protected override Task<BatchResult<string, Product>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
        {
            calls.Enqueue($"products({string.Join(',', keys)})");
            var failures = keys.Where(key => key == "cursed").ToDictionary(key => key, _ => (Exception)new GraphQLException("The product is cursed.", "CURSED"));
            return Task.FromResult(BatchResult<string, Product>.Of(keys.Where(key => key.StartsWith('p')).ToDictionary(key => key, key => new Product(key, null)), failures));
        }
    }

    private sealed class CustomerByEmailDataLoader(BatchScheduler scheduler, ConcurrentQueue<string> calls) : BatchDataLoader<string, Customer>(scheduler)
    {
        protected override Task<BatchResult<string, Customer>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
        {
            calls.Enqueue($"customers({string.Join(',', keys)})");
            return Task.FromResult(BatchResult<string, Customer>.Of(keys.ToDictionary(key => key, key => new Customer(key, key == "x" ? null : $"name of {key}"))));
        }
    }
}

internal enum Hall
{
    NorthHall,
    SouthHall,
}

internal interface IMedia
{
    string Id { get; }
}

internal sealed record Product(string Id, double? Weight)
{
    public string? Name => $"product {Id}";

    public Hall Hall => Hall.NorthHall;

    public Shelf Shelf => new(1, 2);

    public double? ShippingCost => Weight * 2;
}

internal sealed record Shelf(int Row, int Place);

internal sealed record Customer(string Email, string? Name);

internal sealed record Book(string Id) : IMedia
{
    public string? Title => $"book {Id}";

    public int? Pages => 100;
}

internal sealed record Film(string Id) : IMedia
{
    public string? Title => $"film {Id}";

    public int? Minutes => 90;
}

internal sealed record Shop(string Id)
{
    public int Stock => 7;
}

internal sealed record Brand(string Id);

internal sealed record Bundle(Part[] Parts, string? Note, bool HasNote);

internal sealed record Part(string Id);

internal sealed record Parcel(string WasTold)
{
    public string? Id => null;

    public string? Code => null;
}
