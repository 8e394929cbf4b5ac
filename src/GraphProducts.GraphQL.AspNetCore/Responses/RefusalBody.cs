using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphProducts.GraphQL.AspNetCore.Responses;

/// <summary>A GraphQL response that has nothing but errors.</summary>
internal sealed record RefusalBody(IReadOnlyList<RefusalError> Errors);

internal sealed record RefusalError(string Message, RefusalExtensions Extensions);

internal sealed record RefusalExtensions(string Code);

[JsonSerializable(typeof(RefusalBody))]
internal sealed partial class RefusalJson : JsonSerializerContext
{
    /// <summary>Writes quotes as people read them; the answer is no HTML, and says so.</summary>
    public static RefusalJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
