using System.Collections.Concurrent;
using System.Net;
using GraphProducts.Fuzz.Execution;
using GraphProducts.Fuzz.Levels;
using GraphProducts.GraphQL.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphProducts.Fuzz.Http;

/// <summary>The endpoint with our own schema and seeded data behind it, on a socket of this machine.</summary>
internal sealed class FuzzServer : IDisposable
{
    private readonly WebApplication _app;
    private readonly ErrorLog _log = new();

    public FuzzServer(Subject subject)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddGraphQL(_ => subject.Service, options => options.Ide.IsEnabled = false);
        _app = builder.Build();
        _app.Use(async (context, next) =>
        {
            using var run = new Run(new SeededData(subject.Schema, seed: 1, Faults.None));
            subject.Resolvers.Current = run;
            await next(context);
        });
        _app.MapGraphQL("/graphql");
        _app.StartAsync().GetAwaiter().GetResult();
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>An error that was logged since the last time; null without any.</summary>
    public string? TakeError() => _log.Lines.TryDequeue(out var line) ? line : null;

    public void Dispose() => _app.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Lines.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
