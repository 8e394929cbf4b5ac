using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>What every answer of DecoNetwork comes in. Its errors come in it too, with HTTP 200.</summary>
internal sealed record DecoEnvelope
{
    private const string NotFound = "40004";

    private static readonly JsonNames s_names = new("response_status", "products", "total", "product");

    public DecoResponseStatus? ResponseStatus { get; set; }

    /// <summary>The answer of <c>get</c> to <c>id</c>.</summary>
    public DecoProduct? Product { get; set; }

    /// <summary>The answer of <c>find</c>, and of <c>get</c> to <c>ids</c>.</summary>
    public DecoProduct[]? Products { get; set; }

    public long? Total { get; set; }

    /// <summary>Whether DecoNetwork says that some of the asked ids do not exist. It may or may not give the others beside it.</summary>
    public bool IsNotFound => ResponseStatus is { IsSuccess: false, Code: NotFound };

    /// <summary>All rows, in whichever of the two places they are.</summary>
    public DecoProduct[] Rows => Products ?? (Product is null ? [] : [Product]);

    public static DecoEnvelope Read(ref JsonScan scan)
    {
        var envelope = new DecoEnvelope();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: envelope.ResponseStatus = scan.Object(DecoResponseStatus.Read); break;
                case 1: envelope.Products = scan.Array(DecoProduct.Read); break;
                case 2: envelope.Total = scan.Number(); break;
                case 3: envelope.Product = scan.Object(DecoProduct.Read); break;
            }
        }

        return envelope;
    }

    /// <summary>Null when the status is success or "not found".</summary>
    public UpstreamFailure? Failure() => ResponseStatus switch
    {
        null => UpstreamFailure.BadResponse(UpstreamName.DecoNetwork, "sent an answer without its response_status."),
        { IsSuccess: true } or { Code: NotFound } => null,
        { Code: "30001" } => UpstreamFailure.Auth(
            UpstreamName.DecoNetwork, "refuses our credentials (30001). Check DecoNetwork:Username and DecoNetwork:Password."),
        { Code: "31000" } => UpstreamFailure.Auth(
            UpstreamName.DecoNetwork, "has its API switched off (31000). Enable it for the site that DecoNetwork:BaseUrl names."),
        { Code: var code } => UpstreamFailure.BadResponse(
            UpstreamName.DecoNetwork, $"refused the request ({Shown(code)}): this is a bug of this server."),
    };

    /// <summary>A number is safe to show; text would be the upstream's own words.</summary>
    private static string Shown(string? code) => int.TryParse(code, out _) ? code : "no code";
}

/// <summary>How a request went. The severity decides, whatever its case, since a success has two codes (0 and 10001).</summary>
internal sealed record DecoResponseStatus
{
    private static readonly JsonNames s_names = new("code", "severity");

    public string? Code { get; set; }

    public string? Severity { get; set; }

    public bool IsSuccess => string.IsNullOrEmpty(Severity)
        ? Code is "0" or "10001"
        : string.Equals(Severity, "SUCCESS", StringComparison.OrdinalIgnoreCase);

    public static DecoResponseStatus Read(ref JsonScan scan)
    {
        var status = new DecoResponseStatus();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            if (property == 0)
                status.Code = scan.Text().Decode();
            else
                status.Severity = scan.Text().Decode();
        }

        return status;
    }
}
