namespace GraphProducts.Server.Upstreams;

/// <summary>The settings that both upstreams have.</summary>
internal abstract class UpstreamOptions
{
    public const int DefaultMaxResponseBytes = 16 * 1024 * 1024;

    /// <summary>The address that the API's paths are appended to, with or without a trailing slash. Required.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The longest that one call may take, with its retries and the whole of its body. At most five minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest answer that is read, in bytes after decompression.</summary>
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>Whether equal calls at the same time are made once, and share the answer. Off, each caller makes its own: for measuring.</summary>
    public bool CoalesceCalls { get; set; } = true;

    /// <summary>Allows plain http to hosts other than this machine. Credentials then travel unencrypted.</summary>
    public bool AllowHttp { get; set; }

    /// <summary><see cref="BaseUrl"/> with exactly one slash at the end, so that a path can be appended.</summary>
    public Uri BaseAddress => new(BaseUrl.Trim().TrimEnd('/') + "/");
}
