namespace GraphProducts.Server.Upstreams;

/// <summary>
/// What the settings of every upstream must be like. Each fault names the setting, its value unless it may hold a secret, and the remedy.
/// </summary>
internal static class UpstreamOptionsRules
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);

    public static List<string> Check(UpstreamName upstream, UpstreamOptions options)
    {
        List<string> faults = [];
        CheckBaseUrl(upstream, options, faults);
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTimeout)
        {
            faults.Add($"{upstream}:Timeout is {options.Timeout}. Give a time above 0 and up to {LongestTimeout}, such as 00:00:10.");
        }

        if (options.MaxResponseBytes is < 1024 or > 1 << 30)
        {
            faults.Add($"{upstream}:MaxResponseBytes is {options.MaxResponseBytes}. Give a number of bytes from 1024 to {1 << 30}.");
        }

        return faults;
    }

    public static void Require(UpstreamName upstream, string setting, string? value, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            faults.Add($"{upstream}:{setting} is missing. Set it, for example through the environment variable {upstream}__{setting}.");
        }
    }

    private static void CheckBaseUrl(UpstreamName upstream, UpstreamOptions options, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(options.BaseUrl))
        {
            Require(upstream, nameof(options.BaseUrl), options.BaseUrl, faults);
        }
        else if (!Uri.TryCreate(options.BaseUrl.Trim(), UriKind.Absolute, out var url) || !IsHttp(url))
        {
            faults.Add($"{upstream}:BaseUrl is {Shown(options.BaseUrl)}. Give an absolute http or https address.");
        }
        else if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            faults.Add($"{upstream}:BaseUrl has a user, query or fragment. Give the address alone; credentials have their own settings.");
        }
        else if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !options.AllowHttp)
        {
            faults.Add(
                $"{upstream}:BaseUrl is {Shown(options.BaseUrl)}. Use https, or set {upstream}:AllowHttp to send credentials unencrypted.");
        }
    }

    private static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;

    /// <summary>An address with a user or a query may hold a secret.</summary>
    private static string Shown(string url) => url.AsSpan().ContainsAny('@', '?', '#') ? "not an address that can be shown" : $"'{url}'";
}
