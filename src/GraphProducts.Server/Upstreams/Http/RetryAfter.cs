using System.Buffers.Text;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>How long an upstream asks us to wait: the header <c>Retry-After</c>, else the number in its throttle text.</summary>
internal static class RetryAfter
{
    /// <summary>Seconds or a date, never negative; null when the header is missing or is neither.</summary>
    public static TimeSpan? FromHeader(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>The seconds in "... Expected available in 12 seconds.", rounded up; null when the text is another.</summary>
    public static TimeSpan? FromThrottleText(ReadOnlySpan<byte> body)
    {
        var words = "available in "u8;
        var start = body.IndexOf(words);
        if (start < 0 || !Utf8Parser.TryParse(body[(start + words.Length)..], out double seconds, out _))
        {
            return null;
        }

        return seconds is >= 0 and < int.MaxValue ? TimeSpan.FromSeconds(Math.Ceiling(seconds)) : null;
    }
}
