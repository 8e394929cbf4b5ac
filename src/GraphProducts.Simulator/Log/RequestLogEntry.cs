using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Log;

/// <summary>One request that an upstream received. Credentials are never part of it.</summary>
public sealed record RequestLogEntry
{
    private static readonly HashSet<string> Credentials = new(["username", "password"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Who was asked.</summary>
    public required UpstreamName Upstream { get; init; }

    /// <summary><c>products</c> or <c>me</c> for Scantrust, <c>find</c> or <c>get</c> for DecoNetwork, "" for an unknown path.</summary>
    public required string Operation { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path below the upstream's base URL, with a leading slash and without the query.</summary>
    public required string Path { get; init; }

    /// <summary>Query and form fields, decoded and sorted by name, without <c>username</c> and <c>password</c>.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The HTTP status that was sent; 0 where a fault sent none.</summary>
    public required int Status { get; init; }

    /// <summary>The fault that was played, if any; a delay alone is not named.</summary>
    public FaultKind? Fault { get; init; }

    /// <summary>When the request arrived, by the simulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>One line, the same for the same call: <c>GET /api/v2/products/?limit=20&amp;offset=0 -> 200</c>.</summary>
    public override string ToString()
    {
        var query = string.Join('&', Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"));
        return $"{Method} {Path}{(query.Length == 0 ? "" : "?")}{query} -> {Status}";
    }

    internal static SortedDictionary<string, string> WithoutCredentials(IReadOnlyDictionary<string, string> parameters)
    {
        var safe = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            if (!Credentials.Contains(name))
                safe[name] = value;
        }
        return safe;
    }
}
