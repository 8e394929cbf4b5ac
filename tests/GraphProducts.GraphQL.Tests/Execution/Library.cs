using System.Collections.Concurrent;
using System.Text;
using GraphProducts.GraphQL.DataLoading;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

/// <summary>A small schema with every kind of field, and the calls that its loader and batch made.</summary>
internal sealed class Library : IServiceProvider
{
    private const string Sdl =
        """
        interface Node { id: ID! }
        union Hit = Book | Author
        enum Genre { CRIME  SHORT_STORY }
        input BookFilter { title: String  genre: Genre = CRIME  years: [Int!] }
        input BookBy @oneOf { id: ID  title: String }

        type Query {
          book(id: ID!): Book
          books(filter: BookFilter): [Book!]!
          bookBy(by: BookBy!): Book
          hits: [Hit]!
          matrix: [[Book!]]!
          node(id: ID!): Node
          echo(text: String = "none", number: Int, list: [Int!]): String!
          failing: String
          failingNonNull: String!
          partial: [Book!]
          gaps: [Book!]
          unread(number: Int! = 1): String
          noted: String
          grumbling: String
          slow: String
        }

        type Subscription { ticks: Int }

        type Mutation { append(text: String!): String! }

        type Book implements Node {
          id: ID!
          title: String
          genre: Genre
          rating: Float
          price: Float!
          author: Author
          strictAuthor: Author!
          reviews: Int!
          brokenRead: String
          shelf: Shelf
          unread(number: Int! = 1): String
          unreadAuthor(number: Int! = 1): Author
          unreadCount(number: Int! = 1): Int!
        }

        type Author implements Node { id: ID!  name: String!  books: [Book!]! }

        type Shelf { label: String!  neighbours: [Book!]! }
        """;

    private readonly BatchScheduler _scheduler = new();
    private readonly AuthorByIdDataLoader _authors;

    public Library() => _authors = new AuthorByIdDataLoader(_scheduler, this);

    public static Author[] Authors { get; } = [new(1, "Poe"), new(2, "Sayers"), new(3, "Chandler")];

    public static Book[] Books { get; } =
    [
        new(1, "The Purloined Letter", Genre.ShortStory, 4.5, 3, 1), new(2, "Gaudy Night", Genre.Crime, null, 9.5, 2),
        new(3, "The Big Sleep", Genre.Crime, 4, 7, 3), new(4, "Anonymous", null, 1, double.NaN, 99), new(5, "Poisoned", null, 2, 2, 666),
    ];

    /// <summary>What was called, in order: <c>authors(1,2)</c>, <c>reviews(1,2)</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public List<(Exception Exception, string Id)> Unexpected { get; } = [];

    public GraphQLOptions Options { get; init; } = new();

    public GraphQLService Service => field ??= GraphQLService.Create(
        SchemaBuilder.Build([new Source(Encoding.UTF8.GetBytes(Sdl))]), Bindings(), Options with { OnUnexpectedError = (exception, id) => Unexpected.Add((exception, id)) });

    public object? GetService(Type serviceType) =>
        serviceType == typeof(BatchScheduler) ? _scheduler : serviceType == typeof(AuthorByIdDataLoader) ? _authors : null;

    public Task<string> AskAsync(string document, string? variables = null, string? operationName = null) =>
        AskAsync(Request(document, variables, operationName));

    public async Task<string> AskAsync(GraphQLRequest request)
    {
        using var response = await Service.ExecuteAsync(request, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Parts.Errors.Span) + Encoding.UTF8.GetString(response.Parts.Data.Span);
    }

    public GraphQLRequest Request(string document, string? variables = null, string? operationName = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        OperationName = operationName,
        Variables = variables is null ? default : System.Text.Json.JsonDocument.Parse(variables).RootElement,
        Services = this,
    };

    private SchemaBindings Bindings() => new SchemaBindings()
        .BindEnum<Genre>("Genre")
        .BindInput("BookFilter", input => new BookFilter(input.Get<string>("title"), input.Get<Genre?>("genre"), input.Get<int[]>("years")))
        .BindQuery(query => query
            .Resolve("book", (_, context, _) => ValueTask.FromResult(Books.FirstOrDefault(book => book.Id.ToString() == context.Argument<string>("id"))))
            .Resolve("bookBy", (_, context, _) => ValueTask.FromResult(Books.FirstOrDefault(book => book.Title == context.Argument<InputObject>("by")!.Get<string>("title"))))
            .Resolve("books", (_, context, _) => ValueTask.FromResult(Filter(context.Argument<BookFilter>("filter"))))
            .Read("hits", _ => new object?[] { Books[0], Authors[1], null, new Shelf("lost") })
            .Read("matrix", _ => new[] { [Books[0], null!], new[] { Books[1], Books[2] } })
            .Read("node", (_, arguments) => arguments.Get<string>("id") is "a1" ? (INode)Authors[0] : Books[0])
            .Read("echo", (_, arguments) => $"{arguments.Get<string>("text")}|{arguments.Get<int?>("number")}|{string.Join(',', arguments.Get<int[]>("list") ?? [])}|{string.Join(',', arguments.Fields.Keys)}")
            .Resolve<string?>("failing", (_, _, _) => throw new GraphQLException("Out of paper.", "NO_PAPER"))
            .Resolve<string?>("failingNonNull", (_, _, _) => throw new InvalidOperationException("the secret password is 1234"))
            .Resolve("partial", (_, context, _) =>
            {
                context.Report(new GraphQLError("The other half is missing.") { Code = "HALF" });
                return ValueTask.FromResult(Books[..1]);
            })
            .Read("gaps", _ => new[] { Books[0], null!, Books[1] })
            .Resolve("unread", (_, _, _) =>
            {
                Calls.Enqueue("unread");
                return ValueTask.FromResult("called");
            })
            .Resolve<string?>("noted", (_, context, _) =>
            {
                context.Note("binding", "LOOSE", "A page is loose.");
                return ValueTask.FromResult<string?>(null);
            })
            .Resolve<string?>("grumbling", (_, context, _) =>
            {
                context.Report(new GraphQLError("the secret password is 1234") { Extensions = [new("password", "1234")] });
                return ValueTask.FromResult<string?>(null);
            })
            .Resolve<string?>("slow", async (_, _, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return null;
            }))
        .Bind<RootValue>("Subscription", subscription => subscription.Read("ticks", _ => 1))
        .Bind<RootValue>("Mutation", mutation => mutation.Resolve("append", async (_, context, _) =>
        {
            Calls.Enqueue($"begin {context.Argument<string>("text")}");
            await Task.Yield();
            Calls.Enqueue($"end {context.Argument<string>("text")}");
            return context.Argument<string>("text")!;
        }))
        .Bind<Book>("Book", book => book
            .Load<AuthorByIdDataLoader, int, Author, Author?>("author", AuthorKey, (_, author) => author)
            .Load<AuthorByIdDataLoader, int, Author, Author?>("strictAuthor", AuthorKey, (_, author) => author)
            .Batch<int>("reviews", (books, _, _) =>
            {
                Calls.Enqueue($"reviews({string.Join(',', books.Select(it => it.Id))})");
                return Task.FromResult<IReadOnlyList<int>>([.. books.Select(it => it.Id * 10)]);
            })
            .Read<string?>("brokenRead", _ => throw new InvalidOperationException("the secret password is 1234"))
            .Read("unread", it => $"unread of {it.Id}")
            .Load<AuthorByIdDataLoader, int, Author, Author?>("unreadAuthor", AuthorKey, (_, author) => author)
            .Batch<int>("unreadCount", (books, _, _) =>
            {
                Calls.Enqueue("unreadCount");
                return Task.FromResult<IReadOnlyList<int>>([.. books.Select(it => it.Id)]);
            })
            .Read("shelf", it => new Shelf($"shelf of {it.Id}")))
        .Bind<Author>("Author", author => author.Read("books", it => Books.Where(book => book.AuthorId == it.Id).ToArray()))
        .Bind<Shelf>("Shelf", shelf => shelf.Read("neighbours", _ => Books[..2]));

    private static bool AuthorKey(Book book, out int key)
    {
        key = book.AuthorId;
        return true;
    }

    private static Book[] Filter(BookFilter? filter) => [.. Books.Where(book =>
        (filter?.Title is null || book.Title == filter.Title) && (filter?.Genre is null || book.Genre == filter.Genre))];

    private sealed class AuthorByIdDataLoader : BatchDataLoader<int, Author>
    {
        private readonly Library _library;

        public AuthorByIdDataLoader(BatchScheduler scheduler, Library library)
            : base(scheduler)
        {
            _library = library;
            MaxBatchSize = 3;
        }

        protected override Task<BatchResult<int, Author>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            _library.Calls.Enqueue($"authors({string.Join(',', keys)})");
            if (keys.Contains(666))
                throw new GraphQLException("The author is cursed.", "CURSED");
            return Task.FromResult(BatchResult<int, Author>.Of(Authors.Where(author => keys.Contains(author.Id)).ToDictionary(author => author.Id)));
        }
    }
}

internal interface INode
{
    int Id { get; }
}

internal enum Genre
{
    Crime,
    ShortStory,
}

internal sealed record Book(int Id, string? Title, Genre? Genre, double? Rating, double Price, int AuthorId) : INode;

internal sealed record Author(int Id, string Name) : INode;

internal sealed record Shelf(string Label);

internal sealed record BookFilter(string? Title, Genre? Genre, IReadOnlyList<int>? Years);
