using System.Text.Json;

namespace GraphProducts.GraphQL.Conformance.Bridge;

/// <summary>What the bridge is told on the command line: <c>--sdl FILE --resolvers FILE --callback URL --port P [--mode federation|plain]</c>.</summary>
internal sealed record BridgeArguments(string Sdl, IReadOnlyDictionary<string, HashSet<string>> Resolvers, Uri Callback, int Port, bool IsFederated)
{
    /// <summary>Reads the command line; null when it asks for something else than the bridge.</summary>
    public static BridgeArguments? TryRead(string[] arguments)
    {
        if (!arguments.Contains("--sdl"))
            return null;
        var resolvers = JsonSerializer.Deserialize<Dictionary<string, HashSet<string>>>(File.ReadAllText(Required(arguments, "--resolvers")))!;
        return new BridgeArguments(
            File.ReadAllText(Required(arguments, "--sdl")),
            resolvers,
            new Uri(Required(arguments, "--callback")),
            int.Parse(Required(arguments, "--port")),
            Value(arguments, "--mode") != "plain");
    }

    /// <summary>Whether a field (or <c>__resolveReference</c>, <c>__resolveType</c>) is answered by the callback.</summary>
    public bool IsCalledBack(string type, string field) => Resolvers.TryGetValue(type, out var fields) && fields.Contains(field);

    private static string Required(string[] arguments, string name) => Value(arguments, name) ?? throw new ArgumentException($"The bridge needs {name}.");

    private static string? Value(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var place and >= 0 && place + 1 < arguments.Length ? arguments[place + 1] : null;
}
