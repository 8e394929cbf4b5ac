using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>Checks that a body says it is JSON in UTF-8. Asking for the type also keeps pages of other origins out: without it, browsers would send a form.</summary>
internal static class BodyMediaType
{
    public const string Json = "application/json";

    public static RequestRefusal? Check(HttpRequest request) => IsPlainJson(request.ContentType) ? null : CheckParts(request.ContentType);

    private static bool IsPlainJson(string? contentType) =>
        Json.Equals(contentType, StringComparison.OrdinalIgnoreCase) || "application/json; charset=utf-8".Equals(contentType, StringComparison.OrdinalIgnoreCase);

    private static RequestRefusal? CheckParts(string? contentType)
    {
        if (string.IsNullOrEmpty(contentType))
            return RequestRefusal.UnsupportedMediaType($"The body has no content type. Send it as {Json}.");
        if (!MediaTypeHeaderValue.TryParse(contentType, out var parsed) || !parsed.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            return RequestRefusal.UnsupportedMediaType($"A body of the content type {contentType} is not accepted. Send it as {Json}.");
        var charset = HeaderUtilities.RemoveQuotes(parsed.Charset);
        return charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? null
            : RequestRefusal.UnsupportedMediaType($"A body in the charset {charset} is not accepted. Send it in UTF-8.");
    }
}
