using System.Buffers;
using System.Text.Json;
using GraphProducts.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Responses;

/// <summary>Sends answers and refusals, always as a GraphQL response.</summary>
internal static class ResponseSender
{
    /// <summary>The <c>extensions.code</c> of all that HTTP itself refuses; the status tells more.</summary>
    private const string RefusalCode = "BAD_REQUEST";

    public static async ValueTask SendAsync(HttpContext context, MediaType mediaType, int status, GraphQLResponse response)
    {
        SetHeaders(context, mediaType, status, response.Length);
        var (errors, data) = response.Parts;
        var writer = context.Response.BodyWriter;
        if (!errors.IsEmpty)
            writer.Write(errors.Span);
        await writer.WriteAsync(data, context.RequestAborted);
    }

    public static async ValueTask RefuseAsync(HttpContext context, MediaType mediaType, RequestRefusal refusal)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new RefusalBody([new(refusal.Message, new(RefusalCode))]), RefusalJson.Readable.RefusalBody);
        if (refusal.Allow is { } allow)
            context.Response.Headers.Allow = allow;
        SetHeaders(context, mediaType, refusal.Status, body.Length);
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private static void SetHeaders(HttpContext context, MediaType mediaType, int status, int length)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType == MediaType.GraphQLResponse ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
        response.ContentLength = length;
        response.Headers.XContentTypeOptions = "nosniff";
        // One address answers in several forms, which a cache must keep apart. Answers to a POST are not kept.
        if (!HttpMethods.IsPost(context.Request.Method))
            response.Headers.Vary = "Accept";
    }
}
