using GraphProducts.GraphQL.AspNetCore.Compression;
using GraphProducts.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>The SDL that is served, as a text file.</summary>
internal sealed class SchemaFile(IEnumerable<Source> sources, GraphQLCompressionOptions compression)
{
    private readonly CompressibleFile _file = new(Source.Join(sources, "schema.graphql").Text.ToArray(), "text/plain; charset=utf-8");

    public Task SendAsync(HttpContext context)
    {
        // Plain text, so that a browser shows it; the name is for whoever saves it.
        context.Response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return _file.SendAsync(context, compression);
    }
}
