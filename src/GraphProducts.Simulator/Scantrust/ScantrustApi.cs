using System.Security.Cryptography;
using System.Text;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>The Scantrust product API: token, quota, the product list and the access test.</summary>
internal sealed class ScantrustApi(SimulatorOptions options) : IUpstreamApi
{
    public const string Products = "products";
    public const string Me = "me";

    public ScantrustCatalogue Catalogue { get; } = new(options);

    public ScantrustQuota Quota { get; } = new(options.TimeProvider);

    public ScantrustSwitches Switches { get; set; } = options.Scantrust;

    public UpstreamName Name => UpstreamName.Scantrust;

    public PathString Prefix => "/scantrust";

    public IReadOnlyList<string> Operations => [Products, Me];

    public string RowKey => "id";

    public string OperationOf(PathString path) => path.Value switch
    {
        "/api/v2/products/" => Products,
        "/api/v2/me/" => Me,
        _ => "",
    };

    public UpstreamAnswer Answer(UpstreamCall call)
    {
        var switches = Switches;
        if (!IsAuthorized(call))
            return Unauthorized(call);
        if (switches.QuotaPerMinute is { } quota && Quota.TryTake(quota) is { } seconds)
            return ScantrustErrors.Throttled(seconds).WithRetryAfter(switches.RetryAfter, seconds, options.TimeProvider.GetUtcNow());
        if (call.Operation.Length == 0)
            return ScantrustErrors.Of(StatusCodes.Status404NotFound, 0);
        if (!HttpMethods.IsGet(call.Method))
            return ScantrustErrors.Detail(StatusCodes.Status405MethodNotAllowed, $"Method {call.Method} is not allowed.");
        if (!AcceptsJson(call))
            return ScantrustErrors.Detail(StatusCodes.Status406NotAcceptable, "Only application/json can be served.");
        return call.Operation == Me
            ? UpstreamAnswer.Json(StatusCodes.Status200OK, """{"id":1,"email":"simulator@example.com","permissions":["product_view"]}""")
            : ScantrustProducts.Answer(call, Catalogue.Now, switches);
    }

    public UpstreamAnswer StatusPage(int status, int retryAfterSeconds) => ScantrustErrors.Of(status, retryAfterSeconds);

    private bool IsAuthorized(UpstreamCall call) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(call.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"UAT {options.ScantrustToken}"));

    private static UpstreamAnswer Unauthorized(UpstreamCall call)
    {
        var text = call.Headers.Authorization.Count == 0 ? "Authentication credentials were not provided." : "Invalid token.";
        var answer = ScantrustErrors.Detail(StatusCodes.Status401Unauthorized, text);
        answer.Headers["WWW-Authenticate"] = "UAT";
        return answer;
    }

    private static bool AcceptsJson(UpstreamCall call)
    {
        var accept = call.Headers.Accept.ToString();
        return accept.Length == 0 || accept.Contains("*/*", StringComparison.Ordinal)
            || accept.Contains("application/*", StringComparison.OrdinalIgnoreCase)
            || accept.Contains("application/json", StringComparison.OrdinalIgnoreCase);
    }
}
