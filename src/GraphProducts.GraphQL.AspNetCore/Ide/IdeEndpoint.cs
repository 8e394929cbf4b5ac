using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphProducts.GraphQL.AspNetCore.Ide;

/// <summary>Serves the IDE: its page at the endpoint, its configuration and its files beside it.</summary>
internal sealed class IdeEndpoint(GraphQLIdeOptions options, IIdeFiles files)
{
    private const string Page = "index.html";
    private const string ConfigFile = "bcp-config.json";

    private readonly byte[] _config = IdeConfig.Write(options);

    /// <summary>From our own files, or else from the CDN, or else not at all.</summary>
    public static IdeEndpoint? Create(GraphQLIdeOptions options, GraphQLCompressionOptions compression, IServiceProvider services)
    {
        if (LocalIdeFiles.TryOpen(options.Directory) is { } local)
            return new IdeEndpoint(options, local);
        var logger = services.GetRequiredService<ILogger<IdeEndpoint>>();
        if (logger.IsEnabled(LogLevel.Information))
            logger.LogInformation("The IDE's files are not in {Directory}; its page comes from {Cdn}", options.Directory, options.Cdn);
        return options.Cdn is { } cdn ? new IdeEndpoint(options, new IdeCdn(cdn, services.GetRequiredService<IHttpClientFactory>(), compression)) : null;
    }

    public Task SendPageAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept";
        var path = context.Request.PathBase + context.Request.Path;
        if (path.Value!.EndsWith('/'))
            return SendAsync(context, Page);
        // The page names its files relative to itself.
        context.Response.Redirect($"{path.ToUriComponent()}/{context.Request.QueryString}");
        return Task.CompletedTask;
    }

    public Task SendFileAsync(HttpContext context) => SendAsync(context, (string?)context.Request.RouteValues["file"] ?? "");

    private Task SendAsync(HttpContext context, string file)
    {
        IdeHeaders.Add(context.Response, file);
        return file == ConfigFile
            ? TypedResults.Bytes(_config, "application/json; charset=utf-8").ExecuteAsync(context)
            : files.SendAsync(context, file);
    }
}
