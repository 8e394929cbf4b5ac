using System.Text;
using Xunit;

namespace GraphProducts.Server.Tests.Http;

/// <summary>One server for the tests of a class that only ask.</summary>
public sealed class HttpHostFixture : IAsyncLifetime
{
    private HttpHost? _host;

    internal HttpHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await HttpHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>An answer as a client sees it.</summary>
internal sealed record Answer(int Status, string? ContentType, string Body, HttpResponseMessage Message)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage message)
    {
        var body = await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)message.StatusCode, message.Content.Headers.ContentType?.ToString(), body, message);
    }
}

internal static class Requests
{
    public static Task<Answer> PostAsync(this HttpHost host, string body, string? accept = null) =>
        host.PostAsync(Encoding.UTF8.GetBytes(body), "application/json", accept);

    public static async Task<Answer> PostAsync(this HttpHost host, byte[] body, string? contentType, string? accept = null)
    {
        using var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await host.SendAsync(HttpMethod.Post, "/graphql", accept, content);
    }

    public static Task<Answer> GetAsync(this HttpHost host, string pathAndQuery, string? accept = null) => host.SendAsync(HttpMethod.Get, pathAndQuery, accept);

    public static async Task<Answer> SendAsync(this HttpHost host, HttpMethod method, string pathAndQuery, string? accept = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, pathAndQuery) { Content = content, Version = host.Client.DefaultRequestVersion, VersionPolicy = host.Client.DefaultVersionPolicy };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var message = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(message);
    }
}
