using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Ide;

/// <summary>
/// The IDE's files from its CDN, handed through us: the page starts workers and reads its configuration beside itself,
/// and browsers allow it neither of the two across origins.
/// </summary>
internal sealed partial class IdeCdn(Uri baseAddress, IHttpClientFactory clients) : IIdeFiles
{
    public const string ClientName = "GraphQL IDE";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    public async Task SendAsync(HttpContext context, string file)
    {
        if (!FilePath().IsMatch(file))
        {
            await IdeHeaders.NotFoundAsync(context);
            return;
        }

        try
        {
            await HandThroughAsync(context, file);
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

    private async Task HandThroughAsync(HttpContext context, string file)
    {
        using var client = clients.CreateClient(ClientName);
        using var answer = await client.GetAsync(new Uri(baseAddress, file), HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            await IdeHeaders.NotFoundAsync(context);
            return;
        }

        answer.EnsureSuccessStatusCode();
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        context.Response.ContentLength = answer.Content.Headers.ContentLength;
        if (!HttpMethods.IsHead(context.Request.Method))
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
