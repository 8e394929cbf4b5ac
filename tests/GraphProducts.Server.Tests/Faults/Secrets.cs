using Xunit;

namespace GraphProducts.Server.Tests.Faults;

/// <summary>
/// What must never be read in an answer or in a log line: our credentials, as they are and as they travel, and the upstreams' own words.
/// </summary>
internal static class Secrets
{
    private static readonly string[] s_texts =
    [
        FaultyGraph.Token, FaultyGraph.Username, FaultyGraph.Password,
        FaultyGraph.Password.Replace(' ', '+'), Uri.EscapeDataString(FaultyGraph.Password),
        // Scantrust's words, then DecoNetwork's, then those of faults.
        "Bad request.", "Invalid token", "lacks the permission", "Not found.", "was throttled", "Server error.", "502 Bad Gateway",
        "503 Service Unavailable", "504 Gateway Timeout", "Authentication failed", "API not enabled", "No conditions specified",
        "'field' is missing", "Invalid limit or offset", "Invalid request parameters", "We will be right back", "unexpected\"",
    ];

    public static void AssertAbsent(string text) =>
        Assert.DoesNotContain(s_texts, secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
}
