using System.Text.Json.Nodes;
using GraphProducts.Simulator.Catalogue;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>The bodies of Scantrust's errors.</summary>
internal static class ScantrustErrors
{
    public static UpstreamAnswer Detail(int status, string text) =>
        UpstreamAnswer.Json(status, new JsonObject { ["detail"] = text }.ToJsonString(RowWriter.Compact));

    public static UpstreamAnswer Validation(string field, string text, ScantrustErrorShape shape) => shape == ScantrustErrorShape.Detail
        ? Detail(StatusCodes.Status400BadRequest, $"{field}: {text}")
        : UpstreamAnswer.Json(
            StatusCodes.Status400BadRequest, new JsonObject { [field] = new JsonArray(text) }.ToJsonString(RowWriter.Compact));

    public static UpstreamAnswer Throttled(int seconds) => UpstreamAnswer.Json(
        StatusCodes.Status429TooManyRequests,
        $"{{\"detail\":\"Request was throttled. Expected available in {seconds} seconds.\",\"code\":\"throttled\"}}");

    public static UpstreamAnswer Of(int status, int retryAfterSeconds) => status switch
    {
        StatusCodes.Status400BadRequest => Detail(status, "Bad request."),
        StatusCodes.Status401Unauthorized => Detail(status, "Invalid token."),
        StatusCodes.Status403Forbidden => Detail(status, "The token lacks the permission product_view."),
        StatusCodes.Status404NotFound => Detail(status, "Not found."),
        StatusCodes.Status429TooManyRequests => Throttled(retryAfterSeconds),
        StatusCodes.Status500InternalServerError => Detail(status, "Server error."),
        // What a proxy in front of the API says when the API itself cannot.
        StatusCodes.Status502BadGateway => UpstreamAnswer.Html(status, "502 Bad Gateway"),
        StatusCodes.Status503ServiceUnavailable => UpstreamAnswer.Html(status, "503 Service Unavailable"),
        StatusCodes.Status504GatewayTimeout => UpstreamAnswer.Html(status, "504 Gateway Timeout"),
        _ => Detail(status, $"Error {status}."),
    };
}
