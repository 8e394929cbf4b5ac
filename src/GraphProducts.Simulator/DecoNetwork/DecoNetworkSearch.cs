using System.Collections.Immutable;
using System.Globalization;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary><c>manage_products/find</c>: conditions, a window, and the total of all matches.</summary>
internal static class DecoNetworkSearch
{
    private const int MaximumLimit = 100;
    private const int DefaultSortBy = 6;

    public static UpstreamAnswer Answer(UpstreamCall call, DecoNetworkSnapshot rows, DecoNetworkSwitches switches)
    {
        if (DecoNetworkConditions.TryRead(call, switches.IgnoreCase, out var conditions) is { } noConditions)
            return noConditions.ToAnswer(switches.CodeAsText);
        if (TryReadWindow(call, switches, out var limit, out var offset) is { } noWindow)
            return noWindow.ToAnswer(switches.CodeAsText);
        if (TryReadOrder(call, switches, out var order) is { } noOrder)
            return noOrder.ToAnswer(switches.CodeAsText);

        var page = Select(rows.InOrder(order), conditions, limit, offset, out var total);
        var answer = new UpstreamAnswer(StatusCodes.Status200OK)
            .Append(DecoNetworkStatus.Success(switches.SuccessCode).ToJson(switches.CodeAsText));
        DecoNetworkRows.AppendList(answer, page, detailed: false, switches.ProductIds);
        return answer.Append($",\"total\":{total}}}");
    }

    private static List<DecoNetworkRow> Select(
        ImmutableArray<DecoNetworkRow> rows, List<Predicate<DecoNetworkRow>> conditions, int limit, int offset, out int total)
    {
        var page = new List<DecoNetworkRow>(limit);
        total = 0;
        foreach (var row in rows)
        {
            if (!Matches(row, conditions))
                continue;
            if (total >= offset && page.Count < limit)
                page.Add(row);
            total++;
        }
        return page;
    }

    private static bool Matches(DecoNetworkRow row, List<Predicate<DecoNetworkRow>> conditions)
    {
        foreach (var condition in conditions)
        {
            if (!condition(row))
                return false;
        }
        return true;
    }

    private static DecoNetworkStatus? TryReadWindow(UpstreamCall call, DecoNetworkSwitches switches, out int limit, out int offset)
    {
        offset = 0;
        if (!TryReadNumber(call["limit"], MaximumLimit, out limit) || !TryReadNumber(call["offset"], 0, out offset))
            return DecoNetworkStatus.InvalidWindow;
        if (limit > MaximumLimit && switches.OverLimit == OverLimit.Refuse)
            return DecoNetworkStatus.InvalidWindow;
        limit = Math.Min(limit, MaximumLimit);
        return null;
    }

    /// <summary>Any integer is taken, since nobody knows which there are; one without a meaning changes nothing.</summary>
    private static DecoNetworkStatus? TryReadOrder(UpstreamCall call, DecoNetworkSwitches switches, out DecoNetworkOrder order)
    {
        order = switches.Order;
        if (!TryReadNumber(call["sortby"], DefaultSortBy, out var number))
            return DecoNetworkStatus.InvalidParameters;
        order = switches.SortBy is { } meanings ? meanings.GetValueOrDefault(number, switches.Order) : switches.Order;
        return null;
    }

    private static bool TryReadNumber(string? text, int otherwise, out int number)
    {
        number = otherwise;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
