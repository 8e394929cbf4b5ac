using GraphProducts.GraphQL.AspNetCore.Compression;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Responses;

/// <summary>In which of its forms an answer goes out: what the client's Accept headers leave.</summary>
internal readonly record struct AnswerForm(MediaType MediaType, AcceptedCoding Coding)
{
    /// <summary>For those who accept nothing that they could have, and must be told so.</summary>
    public static AnswerForm Fallback { get; } = new(MediaType.Json, AcceptedCoding.Plain);

    public static AnswerForm Of(HttpRequest request, GraphQLCompressionOptions compression) => new(
        AcceptedMediaType.Of(request.Headers.Accept),
        compression.IsEnabled ? AcceptedCoding.Of(request.Headers.AcceptEncoding) : AcceptedCoding.Plain);
}
