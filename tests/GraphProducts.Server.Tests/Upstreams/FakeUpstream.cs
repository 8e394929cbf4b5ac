using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>A request as the upstream received it.</summary>
internal sealed record ReceivedRequest(
    string Method, string Target, IReadOnlyDictionary<string, string> Headers, IReadOnlyDictionary<string, string> Form);

/// <summary>An upstream on a real socket whose answers a test scripts: each call takes the next answer, and the last one stays.</summary>
internal sealed class FakeUpstream : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Queue<Func<HttpContext, Task>> _answers = new();
    private Func<HttpContext, Task> _last = static _ => throw new InvalidOperationException("The test scripted no answer.");

    private FakeUpstream(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    /// <summary>Released once for each request, before it is answered.</summary>
    public SemaphoreSlim Received { get; } = new(0);

    public static async Task<FakeUpstream> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var upstream = new FakeUpstream(builder.Build());
        upstream._app.Run(upstream.AnswerAsync);
        await upstream._app.StartAsync();
        return upstream;
    }

    public FakeUpstream Answers(Func<HttpContext, Task> answer)
    {
        lock (_answers)
            _answers.Enqueue(answer);
        return this;
    }

    public FakeUpstream Answers(string body, int status = 200, string contentType = "application/json", string? retryAfter = null) =>
        Answers(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            return context.Response.WriteAsync(body);
        });

    public ValueTask DisposeAsync()
    {
        Received.Dispose();
        return _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        Requests.Enqueue(new ReceivedRequest(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            form.ToDictionary(field => field.Key, field => field.Value.ToString())));
        Received.Release();
        await NextAnswer()(context);
    }

    // Calls come side by side: whoever finds no further answer has to see the last one.
    private Func<HttpContext, Task> NextAnswer()
    {
        lock (_answers)
            return _last = _answers.TryDequeue(out var next) ? next : _last;
    }
}
