using System.Security.Cryptography;
using GraphProducts.GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>The SDL that is served, as a text file.</summary>
internal sealed class SchemaFile
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly EntityTagHeaderValue _tag;

    public SchemaFile(IEnumerable<Source> sources)
    {
        _text = Source.Join(sources, "schema.graphql").Text;
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_text.Span).AsSpan(0, 16))}\"");
    }

    public Task SendAsync(HttpContext context)
    {
        // Plain text, so that a browser shows it; the name is for whoever saves it.
        context.Response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(_text, "text/plain; charset=utf-8", entityTag: _tag).ExecuteAsync(context);
    }
}
