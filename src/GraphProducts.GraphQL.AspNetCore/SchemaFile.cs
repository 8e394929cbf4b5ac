using GraphProducts.GraphQL.AspNetCore.Compression;
using GraphProducts.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>The SDL that is served, as a text file.</summary>
internal sealed class SchemaFile(IEnumerable<Source> sources, GraphQLCompressionOptions compression)
{
    private readonly CompressibleFile _file = new(Join(sources), "text/plain; charset=utf-8");

    public Task SendAsync(HttpContext context)
    {
        // Plain text, so that a browser shows it; the name is for whoever saves it.
        context.Response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return _file.SendAsync(context, compression);
    }

    private static byte[] Join(IEnumerable<Source> sources)
    {
        var text = new MemoryStream();
        foreach (var source in sources)
        {
            if (text.Length > 0)
                text.WriteByte((byte)'\n');
            text.Write(source.Text.Span.TrimEnd("\r\n"u8));
            text.WriteByte((byte)'\n');
        }

        return text.ToArray();
    }
}
