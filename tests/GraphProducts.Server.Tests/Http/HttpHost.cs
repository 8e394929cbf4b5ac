using System.Collections.Concurrent;
using System.Net;
using System.Text;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.AspNetCore;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphProducts.Server.Tests.Http;

/// <summary>A small schema behind the endpoint, on a real socket.</summary>
internal sealed class HttpHost : IAsyncDisposable
{
    public const string Sdl =
        """
        "The entry points."
        type Query {
          "Says hello."
          hello(name: String = "world"): String!
          numbers(first: Int!): [Int!]!
          text(size: Int!): String!
          failing: String
          broken: String
          slow: String
        }

        type Mutation { append(text: String!): String! }
        """;

    private readonly WebApplication _app;

    private HttpHost(WebApplication app, HttpHostState state)
    {
        _app = app;
        State = state;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public HttpHostState State { get; }

    public Uri Endpoint => new(Client.BaseAddress!, "/graphql");

    public static async Task<HttpHost> StartAsync(
        Action<GraphQLHttpOptions>? configure = null, HttpProtocols protocols = HttpProtocols.Http1, TimeProvider? time = null)
    {
        var state = new HttpHostState();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(state.Log);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        var source = new Source(Encoding.UTF8.GetBytes(Sdl), "test.graphql");
        builder.Services.AddGraphQL(
            services => GraphQLService.Create(SchemaBuilder.Build([source]), Bindings(state), new GraphQLOptions().LogUnexpectedErrors(services)),
            options =>
            {
                options.SchemaSources = [source];
                // A test asks nobody outside.
                options.Ide.Cdn = null;
                configure?.Invoke(options);
            });
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            await next(context);
            state.Statuses.Enqueue(context.Response.StatusCode);
        });
        app.MapGraphQL("/graphql");
        await app.StartAsync();
        return new HttpHost(app, state);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // Disposing alone would not wait for requests that are still answered.
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static SchemaBindings Bindings(HttpHostState state) => new SchemaBindings()
        .BindQuery(query => query
            .Read("hello", (_, arguments) => $"Hello {arguments.Get<string>("name")}!")
            .Read("numbers", (_, arguments) => Enumerable.Range(1, arguments.Get<int>("first")).ToArray())
            .Read("text", (_, arguments) => new string('x', arguments.Get<int>("size")))
            .Resolve<string?>("failing", (_, _, _) => throw new GraphQL.Errors.GraphQLException("Out of paper.", "NO_PAPER"))
            .Resolve<string?>("broken", (_, _, _) => throw new InvalidOperationException("the secret password is 1234"))
            .Resolve<string?>("slow", (_, _, cancellationToken) => state.WaitForeverAsync(cancellationToken)))
        .Bind<RootValue>("Mutation", mutation => mutation.Resolve("append", (_, context, _) =>
        {
            state.Appended.Enqueue(context.Argument<string>("text")!);
            return ValueTask.FromResult(context.Argument<string>("text")!);
        }));
}

/// <summary>What happened on the server's side of a test.</summary>
internal sealed class HttpHostState
{
    private readonly TaskCompletionSource _slowBegan = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _slowCancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Appended { get; } = new();

    /// <summary>The status of every request that ended without an exception.</summary>
    public ConcurrentQueue<int> Statuses { get; } = new();

    public LogLines Log { get; } = new();

    public Task SlowBegan => _slowBegan.Task;

    public Task SlowCancelled => _slowCancelled.Task;

    public async ValueTask<string?> WaitForeverAsync(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(() =>
        {
            _slowCancelled.TrySetResult();
            cancelled.TrySetCanceled(cancellationToken);
        });
        _slowBegan.TrySetResult();
        await cancelled.Task;
        return null;
    }
}
