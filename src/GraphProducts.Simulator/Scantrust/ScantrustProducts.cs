using System.Collections.Immutable;
using System.Globalization;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Scantrust;

/// <summary><c>GET /api/v2/products/</c>: validation, a window of one of the two lists, absolute links to its neighbours.</summary>
internal static class ScantrustProducts
{
    private const int DefaultLimit = 20;
    private static readonly string[] Documented = ["limit", "offset", "is_archived", "ordering", "sku__exact"];
    private static readonly byte[] Comma = [(byte)','];

    public static UpstreamAnswer Answer(UpstreamCall call, ScantrustSnapshot rows, ScantrustSwitches switches)
    {
        if (FindMistake(call, switches) is { } mistake)
            return ScantrustErrors.Validation(mistake.Field, mistake.Text, switches.ErrorShape);
        var limit = Math.Min(ReadNumber(call["limit"]) ?? DefaultLimit, switches.MaximumLimit ?? int.MaxValue);
        var archived = TryReadFlag(call["is_archived"]) ?? false;
        return Page(call, rows.List(archived, call["sku__exact"], switches.IgnoreCase), limit, ReadNumber(call["offset"]) ?? 0);
    }

    private static (string Field, string Text)? FindMistake(UpstreamCall call, ScantrustSwitches switches)
    {
        if (switches.UnknownParameters == ScantrustUnknownParameters.Refuse
            && call.Parameters.Keys.FirstOrDefault(name => !Documented.Contains(name)) is { } unknown)
            return (unknown, "Unknown parameter.");
        if (call["limit"] is { } limit && ReadNumber(limit) is not > 0)
            return ("limit", "Ensure this value is an integer greater than or equal to 1.");
        if (call["limit"] is { } large && switches.OverLimit == OverLimit.Refuse && ReadNumber(large) > switches.MaximumLimit)
            return ("limit", $"Ensure this value is less than or equal to {switches.MaximumLimit}.");
        if (call["offset"] is { } offset && ReadNumber(offset) is null)
            return ("offset", "Ensure this value is an integer greater than or equal to 0.");
        if (call["is_archived"] is { } flag && TryReadFlag(flag) is null)
            return ("is_archived", "Must be 0 or 1.");
        if (call["ordering"] is { } ordering && ordering != "-creation_date")
            return ("ordering", $"'{ordering}' is not a valid ordering.");
        return null;
    }

    private static UpstreamAnswer Page(UpstreamCall call, ImmutableArray<ScantrustRow> rows, int limit, int offset)
    {
        var next = offset < rows.Length - limit ? Link(call, limit, offset + limit) : "null";
        var previous = offset > 0 ? Link(call, limit, Math.Max(0, offset - limit)) : "null";
        var answer = new UpstreamAnswer(StatusCodes.Status200OK)
            .Append($"{{\"count\":{rows.Length},\"next\":{next},\"previous\":{previous},\"results\":[");
        var end = (int)Math.Min((long)offset + limit, rows.Length);
        for (var index = offset; index < end; index++)
        {
            if (index > offset)
                answer.Append(Comma);
            answer.Append(rows[index].Json.Value);
        }
        return answer.Append("]}");
    }

    /// <summary>The same request at another offset, parameters sorted by name as in the vendor's example.</summary>
    private static string Link(UpstreamCall call, int limit, int offset)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in call.Parameters)
            parameters[name] = value;
        parameters["limit"] = limit.ToString(CultureInfo.InvariantCulture);
        parameters["offset"] = offset.ToString(CultureInfo.InvariantCulture);
        var query = parameters.Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}");
        return $"\"{call.BaseUrl}{call.Path}?{string.Join('&', query)}\"";
    }

    private static int? ReadNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? TryReadFlag(string? text) => text switch
    {
        "0" or "false" or "False" => false,
        "1" or "true" or "True" => true,
        _ => null,
    };
}
