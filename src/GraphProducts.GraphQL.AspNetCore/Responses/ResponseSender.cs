using System.Buffers;
using System.Text.Json;
using GraphProducts.GraphQL.AspNetCore.Compression;
using GraphProducts.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GraphProducts.GraphQL.AspNetCore.Responses;

/// <summary>Sends answers and refusals, always as a GraphQL response.</summary>
internal sealed class ResponseSender(GraphQLCompressionOptions compression)
{
    // One address answers in several forms, which a cache must keep apart.
    private static readonly StringValues s_vary = "Accept, Accept-Encoding";

    public ValueTask SendAsync(HttpContext context, AnswerForm form, int status, GraphQLResponse response)
    {
        var (errors, data) = response.Parts;
        return SendAsync(context, form, status, errors, data);
    }

    public ValueTask RefuseAsync(HttpContext context, AnswerForm form, RequestRefusal refusal)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new RefusalBody([new(refusal.Message, new(refusal.Code))]), RefusalJson.Readable.RefusalBody);
        if (refusal.Header is var (name, value))
            context.Response.Headers[name] = value;
        return SendAsync(context, form, refusal.Status, body, default);
    }

    private ValueTask SendAsync(HttpContext context, AnswerForm form, int status, ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = form.MediaType == MediaType.GraphQLResponse ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = s_vary;
        return form.Coding.Coding is { } coding && (first.Length + second.Length >= compression.MinimumBytes || !form.Coding.IsPlainAccepted)
            ? SendCompressedAsync(context, coding, first, second)
            : SendPlainAsync(context, first, second);
    }

    private static async ValueTask SendPlainAsync(HttpContext context, ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        context.Response.ContentLength = first.Length + second.Length;
        var writer = context.Response.BodyWriter;
        if (!first.IsEmpty)
            writer.Write(first.Span);
        await writer.WriteAsync(second, context.RequestAborted);
    }

    // The answer is whole already, so it is compressed at once, and its length is known; ASP.NET Core's response compression would stream it in
    // pieces of unknown number, and compress small answers too. Compressing tells who can watch the line something of what an answer repeats
    // (BREACH): that would harm only where an answer held a secret beside what an attacker could put into it. No answer holds one: there are
    // no cookies and no tokens, and credentials never leave the server.
    private async ValueTask SendCompressedAsync(HttpContext context, ContentCoding coding, ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        using var compressed = new PooledStream(Math.Max(256, (first.Length + second.Length) / 4));
        using (var compressor = coding.Compress(compressed, compression.Level))
        {
            compressor.Write(first.Span);
            compressor.Write(second.Span);
        }

        context.Response.Headers.ContentEncoding = coding.Name;
        context.Response.ContentLength = compressed.Length;
        await context.Response.BodyWriter.WriteAsync(compressed.Written, context.RequestAborted);
    }
}
