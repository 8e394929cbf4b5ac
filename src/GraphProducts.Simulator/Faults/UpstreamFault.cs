using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Faults;

/// <summary>
/// Something that an upstream does wrong. Make one with the methods below and narrow it with <c>with</c>:
/// <c>UpstreamFault.OfStatus(503) with { Times = 2, Operation = "find" }</c>.
/// </summary>
public sealed record UpstreamFault
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>How many matching requests it strikes; null until it is cleared.</summary>
    public int? Times { get; init; }

    /// <summary>Strikes only this operation: <c>products</c>, <c>me</c>, <c>find</c> or <c>get</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>Strikes only requests that have this query or form field, with <see cref="Value"/> if that is set.</summary>
    public string? Parameter { get; init; }

    /// <summary>The decoded value that <see cref="Parameter"/> must have.</summary>
    public string? Value { get; init; }

    /// <summary><see cref="FaultKind.Status"/>: the HTTP status, 400 to 599.</summary>
    public int Status { get; init; } = 503;

    /// <summary><see cref="FaultKind.Status"/>: whether and how a <c>Retry-After</c> header is sent.</summary>
    public RetryAfterForm RetryAfter { get; init; }

    /// <summary><see cref="FaultKind.Status"/>: the wait that the header and Scantrust's throttle text name.</summary>
    public int RetryAfterSeconds { get; init; } = 1;

    /// <summary><see cref="FaultKind.Latency"/>: the delay, by the simulator's clock.</summary>
    public int DelayMilliseconds { get; init; }

    /// <summary><see cref="FaultKind.WrongShape"/>: what is wrong.</summary>
    public WrongShape Shape { get; init; }

    /// <summary><see cref="FaultKind.WrongShape"/>: the property that rows lack; null for the one that identifies them.</summary>
    public string? Property { get; init; }

    /// <summary><see cref="FaultKind.OversizedBody"/>: the size of the padding in bytes.</summary>
    public long Bytes { get; init; } = 64L * 1024 * 1024;

    /// <summary><see cref="FaultKind.ApplicationError"/>: a code of DecoNetwork's table.</summary>
    public int Code { get; init; } = 50005;

    /// <summary>The right answer, late.</summary>
    public static UpstreamFault Latency(TimeSpan delay) =>
        new() { Kind = FaultKind.Latency, DelayMilliseconds = (int)delay.TotalMilliseconds };

    /// <summary>An HTTP status.</summary>
    public static UpstreamFault OfStatus(int status) => new() { Kind = FaultKind.Status, Status = status };

    /// <summary>Status 429 with Scantrust's throttle text, and a header if one is asked for.</summary>
    public static UpstreamFault Throttled(int seconds, RetryAfterForm header = RetryAfterForm.Absent) =>
        new() { Kind = FaultKind.Status, Status = 429, RetryAfterSeconds = seconds, RetryAfter = header };

    /// <summary>No answer, ever.</summary>
    public static UpstreamFault Hang() => new() { Kind = FaultKind.Hang };

    /// <summary>A web page with status 200.</summary>
    public static UpstreamFault HtmlPage() => new() { Kind = FaultKind.HtmlPage };

    /// <summary>JSON that ends in the middle.</summary>
    public static UpstreamFault CutJson() => new() { Kind = FaultKind.CutJson };

    /// <summary>JSON of another shape.</summary>
    public static UpstreamFault OfShape(WrongShape shape, string? property = null) =>
        new() { Kind = FaultKind.WrongShape, Shape = shape, Property = property };

    /// <summary>A connection reset, before the response or in the middle of its body.</summary>
    public static UpstreamFault Reset(bool midBody = false) =>
        new() { Kind = midBody ? FaultKind.ResetMidBody : FaultKind.Reset };

    /// <summary>The right answer with padding of so many bytes.</summary>
    public static UpstreamFault OversizedBody(long bytes = 64L * 1024 * 1024) => new() { Kind = FaultKind.OversizedBody, Bytes = bytes };

    /// <summary>DecoNetwork only: an error in HTTP 200.</summary>
    public static UpstreamFault ApplicationError(int code) => new() { Kind = FaultKind.ApplicationError, Code = code };
}
