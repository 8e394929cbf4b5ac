using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Server.Tests.Faults;

/// <summary>A fault, the code that it has in the graph, and how often a call is tried: once, or with its two retries.</summary>
internal sealed record FaultCase(string Name, UpstreamFault Fault, string Code, int Attempts)
{
    private const string Timeout = "UPSTREAM_TIMEOUT";
    private const string Throttled = "UPSTREAM_THROTTLED";
    private const string Unavailable = "UPSTREAM_UNAVAILABLE";
    private const string Auth = "UPSTREAM_AUTH";
    private const string BadResponse = "UPSTREAM_BAD_RESPONSE";

    private static readonly FaultCase[] s_ofBoth =
    [
        new("status 400", UpstreamFault.OfStatus(400), BadResponse, 1),
        new("status 401", UpstreamFault.OfStatus(401), Auth, 1),
        new("status 403", UpstreamFault.OfStatus(403), Auth, 1),
        new("status 404", UpstreamFault.OfStatus(404), BadResponse, 1),
        new("status 406", UpstreamFault.OfStatus(406), BadResponse, 1),
        new("status 408", UpstreamFault.OfStatus(408), Timeout, 1),
        new("status 409", UpstreamFault.OfStatus(409), BadResponse, 1),
        new("status 500", UpstreamFault.OfStatus(500), Unavailable, 1),
        new("status 502", UpstreamFault.OfStatus(502), Unavailable, 3),
        new("status 503", UpstreamFault.OfStatus(503), Unavailable, 3),
        new("status 504", UpstreamFault.OfStatus(504), Unavailable, 3),
        new("throttled for long", UpstreamFault.Throttled(30, RetryAfterForm.Seconds), Throttled, 1),
        new("throttled for a second", UpstreamFault.Throttled(1, RetryAfterForm.Seconds), Throttled, 3),
        new("web page", UpstreamFault.HtmlPage(), Unavailable, 1),
        new("cut json", UpstreamFault.CutJson(), BadResponse, 1),
        new("reset", UpstreamFault.Reset(), Unavailable, 3),
        new("reset mid body", UpstreamFault.Reset(midBody: true), Unavailable, 3),
        new("oversized body", UpstreamFault.OversizedBody(2_000_000), BadResponse, 1),
        new("hang", UpstreamFault.Hang(), Timeout, 1),
        .. Enum.GetValues<WrongShape>().Select(shape => new FaultCase($"shape {shape}", UpstreamFault.OfShape(shape), BadResponse, 1)),
    ];

    private static readonly FaultCase[] s_ofDecoNetwork =
    [
        new("application error 30001", UpstreamFault.ApplicationError(30001), Auth, 1),
        new("application error 31000", UpstreamFault.ApplicationError(31000), Auth, 1),
        new("application error 50002", UpstreamFault.ApplicationError(50002), BadResponse, 1),
        new("application error 50003", UpstreamFault.ApplicationError(50003), BadResponse, 1),
        new("application error 50004", UpstreamFault.ApplicationError(50004), BadResponse, 1),
        new("application error 50005", UpstreamFault.ApplicationError(50005), BadResponse, 1),
    ];

    public static FaultCase[] Of(UpstreamName upstream) => upstream == UpstreamName.DecoNetwork ? [.. s_ofBoth, .. s_ofDecoNetwork] : s_ofBoth;
}
