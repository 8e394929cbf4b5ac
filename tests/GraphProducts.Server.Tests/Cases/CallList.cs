using GraphProducts.Simulator.Log;

namespace GraphProducts.Server.Tests.Cases;

/// <summary>
/// Upstream calls as lines. Calls run side by side and arrive in any order, so the lines are sorted; what matters is which and how many.
/// </summary>
internal static class CallList
{
    private const int IdsShown = 3;

    public static string Of(IReadOnlyList<RequestLogEntry> calls) => calls.Count == 0
        ? "no call\n"
        : string.Concat(calls.Select(Line).Order(StringComparer.Ordinal).Select(line => line + "\n"));

    private static string Line(RequestLogEntry call)
    {
        var parameters = call.Parameters.Select(parameter => $"{parameter.Key}={Show(parameter.Key, parameter.Value)}");
        return $"{call.Upstream} {call.Method} {call.Path} {string.Join(' ', parameters)} -> {call.Status}";
    }

    /// <summary>A long list of ids by its ends and its length.</summary>
    private static string Show(string name, string value)
    {
        if (name != "ids" || value.Split(',') is not { Length: > IdsShown } ids)
            return value;
        return $"{ids[0]},...,{ids[^1]} ({ids.Length} ids)";
    }
}
