using System.Security.Cryptography;
using System.Text;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>The DecoNetwork product management API: two operations, errors in HTTP 200, a web page for everything else.</summary>
internal sealed class DecoNetworkApi(SimulatorOptions options) : IUpstreamApi
{
    public const string Find = "find";
    public const string Get = "get";

    public DecoNetworkCatalogue Catalogue { get; } = new(options);

    public DecoNetworkSwitches Switches { get; set; } = options.DecoNetwork;

    public UpstreamName Name => UpstreamName.DecoNetwork;

    public PathString Prefix => "/deconetwork";

    public IReadOnlyList<string> Operations => [Find, Get];

    public string RowKey => "product_id";

    public string OperationOf(PathString path) => path.Value switch
    {
        "/api/json/manage_products/find" => Find,
        "/api/json/manage_products/get" => Get,
        _ => "",
    };

    public UpstreamAnswer Answer(UpstreamCall call)
    {
        var switches = Switches;
        if (!IsRoute(call, switches))
            return UpstreamAnswer.Html(StatusCodes.Status200OK, "Page not found");
        if (!switches.ApiEnabled)
            return DecoNetworkStatus.ApiNotEnabled.ToAnswer(switches.CodeAsText);
        if (!Equal(call["username"], options.DecoNetworkUsername) || !Equal(call["password"], options.DecoNetworkPassword))
            return DecoNetworkStatus.AuthenticationFailed.ToAnswer(switches.CodeAsText);
        return call.Operation == Find
            ? DecoNetworkSearch.Answer(call, Catalogue.Now, switches)
            : DecoNetworkDetail.Answer(call, Catalogue.Now, switches);
    }

    public UpstreamAnswer StatusPage(int status, int retryAfterSeconds) => UpstreamAnswer.Html(status, $"Error {status}");

    private static bool IsRoute(UpstreamCall call, DecoNetworkSwitches switches) => call.Operation switch
    {
        Find => HttpMethods.IsPost(call.Method),
        Get => HttpMethods.IsPost(call.Method) || (HttpMethods.IsGet(call.Method) && switches.GetAllowed),
        _ => false,
    };

    private static bool Equal(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
