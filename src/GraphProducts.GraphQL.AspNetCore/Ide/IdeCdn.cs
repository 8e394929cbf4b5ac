using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using GraphProducts.GraphQL.AspNetCore.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GraphProducts.GraphQL.AspNetCore.Ide;

/// <summary>
/// The IDE's files from its CDN, handed through us: the page starts workers and reads its configuration beside itself,
/// and browsers allow it neither of the two across origins. The address names a version, so what has been fetched once is kept.
/// </summary>
internal sealed partial class IdeCdn(Uri baseAddress, IHttpClientFactory clients, GraphQLCompressionOptions compression) : IIdeFiles
{
    private const string ClientName = "GraphQL IDE";

    /// <summary>The largest file that is fetched; the package's largest has 5 MB.</summary>
    public const int MaxFileBytes = 16 * 1024 * 1024;

    /// <summary>What is kept in all. The package has 12 MB.</summary>
    private const int MaxKeptBytes = 4 * MaxFileBytes;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Lazy<Task<Fetched>>> _files = new();

    private long _keptBytes;

    /// <summary>Registers the client, and bounds what an answer of the CDN may cost.</summary>
    public static void AddClient(IServiceCollection services) => services
        .AddHttpClient(ClientName, client =>
        {
            client.Timeout = s_timeout;
            client.MaxResponseContentBufferSize = MaxFileBytes;
        })
        // Whoever makes up names of files must not make us a flood for the CDN.
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { MaxConnectionsPerServer = 4 });

    public async Task SendAsync(HttpContext context, string file)
    {
        if (!FilePath().IsMatch(file))
        {
            await IdeHeaders.NotFoundAsync(context);
            return;
        }

        try
        {
            var found = await GetAsync(file).WaitAsync(context.RequestAborted);
            await (found is null ? IdeHeaders.NotFoundAsync(context) : found.SendAsync(context, compression));
        }
        catch (Exception exception) when (IsFailure(exception, context) && !context.Response.HasStarted)
        {
            await FailAsync(context);
        }
    }

    // Folders and names of letters, digits, dashes and single dots: whatever else is asked for is not in the package.
    [GeneratedRegex(@"\A(?:[\w-]+/)*[\w-]+(?:\.[\w-]+)*\z", RegexOptions.ECMAScript)]
    private static partial Regex FilePath();

    private static bool IsFailure(Exception exception, HttpContext context) =>
        exception is HttpRequestException || (exception is OperationCanceledException && !context.RequestAborted.IsCancellationRequested);

    private static Task FailAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status502BadGateway;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("The IDE's files are not installed here, and its CDN does not answer. GraphQL itself is served.", context.RequestAborted);
    }

    // All who ask for a file while it is being fetched wait for the same fetch.
    private async Task<CompressibleFile?> GetAsync(string file)
    {
        var fetching = _files.GetOrAdd(file, name => new(() => FetchAsync(name)));
        var isKept = false;
        try
        {
            (var found, isKept) = await fetching.Value;
            return found;
        }
        finally
        {
            if (!isKept)
                _files.TryRemove(KeyValuePair.Create(file, fetching));
        }
    }

    private async Task<Fetched> FetchAsync(string file)
    {
        using var client = clients.CreateClient(ClientName);
        using var answer = await client.GetAsync(new Uri(baseAddress, file));
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return new(null, IsKept: false);
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return new(new CompressibleFile(bytes, answer.Content.Headers.ContentType?.ToString()), TryKeep(bytes.Length));
    }

    private bool TryKeep(int bytes)
    {
        if (Interlocked.Add(ref _keptBytes, bytes) <= MaxKeptBytes)
            return true;
        Interlocked.Add(ref _keptBytes, -bytes);
        return false;
    }

    private sealed record Fetched(CompressibleFile? File, bool IsKept);
}
