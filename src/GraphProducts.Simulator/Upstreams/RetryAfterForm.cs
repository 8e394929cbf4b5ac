namespace GraphProducts.Simulator.Upstreams;

/// <summary>How a throttled answer carries the <c>Retry-After</c> header; the vendor does not document one.</summary>
public enum RetryAfterForm
{
    /// <summary>There is no header.</summary>
    Absent,

    /// <summary>A number of seconds.</summary>
    Seconds,

    /// <summary>An HTTP date.</summary>
    Date,
}
