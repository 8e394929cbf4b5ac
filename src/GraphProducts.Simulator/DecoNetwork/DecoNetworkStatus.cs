using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>A row of the vendor's table of codes: what <c>response_status</c> says.</summary>
internal sealed record DecoNetworkStatus(int Code, string Severity, string Description)
{
    public static readonly DecoNetworkStatus AuthenticationFailed = new(30001, "ERROR", "Authentication failed");
    public static readonly DecoNetworkStatus ApiNotEnabled = new(31000, "ERROR", "API not enabled on your site");
    public static readonly DecoNetworkStatus ProductNotFound = new(40004, "WARNING", "Product ID Not Found");
    public static readonly DecoNetworkStatus NoConditions = new(50002, "ERROR", "No conditions specified");
    public static readonly DecoNetworkStatus InvalidWindow = new(50004, "ERROR", "Invalid limit or offset");
    public static readonly DecoNetworkStatus InvalidParameters = new(50005, "ERROR", "Invalid request parameters");

    private static readonly DecoNetworkStatus[] Table =
    [
        new(10001, "SUCCESS", ""), AuthenticationFailed, ApiNotEnabled, ProductNotFound, NoConditions,
        new(50003, "ERROR", "Condition 1 'field' is missing"), InvalidWindow, InvalidParameters,
    ];

    public static DecoNetworkStatus Success(int code) => new(code, "SUCCESS", "");

    public static DecoNetworkStatus MissingInCondition(int number, string what) =>
        new(50003, "ERROR", $"Condition {number} '{what}' is missing");

    public static DecoNetworkStatus InvalidDate(string parameter) => new(50003, "ERROR", $"{parameter} is invalid");

    public static DecoNetworkStatus? TryGet(int code) => Array.Find(Table, status => status.Code == code);

    public static DecoNetworkStatus Get(int code) =>
        TryGet(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "The code is not in DecoNetwork's table.");

    /// <summary>The opening of an answer, up to where the rows follow.</summary>
    public string ToJson(bool codeAsText) =>
        $$"""{"response_status":{"code":{{(codeAsText ? $"\"{Code}\"" : Code)}},"severity":"{{Severity}}","description":"{{Description}}"}""";

    /// <summary>An answer without rows; application errors come with HTTP 200.</summary>
    public UpstreamAnswer ToAnswer(bool codeAsText) => UpstreamAnswer.Json(StatusCodes.Status200OK, ToJson(codeAsText) + "}");
}
