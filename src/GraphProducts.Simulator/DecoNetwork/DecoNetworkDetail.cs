using System.Globalization;
using GraphProducts.Simulator.Catalogue;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary><c>manage_products/get</c>: one product by <c>id</c>, or up to 100 by <c>ids</c>.</summary>
internal static class DecoNetworkDetail
{
    private const int MaximumIds = 100;

    public static UpstreamAnswer Answer(UpstreamCall call, DecoNetworkSnapshot rows, DecoNetworkSwitches switches)
    {
        var (id, ids) = (call["id"], call["ids"]);
        var several = ids is not null;
        if (several == id is not null || !TryReadIds(ids ?? id!, several, out var asked))
            return DecoNetworkStatus.InvalidParameters.ToAnswer(switches.CodeAsText);
        if (asked.Count > MaximumIds && switches.TooManyIds == DecoNetworkTooManyIds.Refuse)
            return DecoNetworkStatus.InvalidParameters.ToAnswer(switches.CodeAsText);
        return several
            ? AnswerSeveral([.. asked.Take(MaximumIds)], rows, switches)
            : AnswerOne(asked[0], rows, switches);
    }

    private static bool TryReadIds(string text, bool several, out List<long> ids)
    {
        ids = [];
        foreach (var part in several ? text.Split(',') : [text])
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return false;
            ids.Add(id);
        }
        return true;
    }

    private static UpstreamAnswer AnswerOne(long id, DecoNetworkSnapshot rows, DecoNetworkSwitches switches)
    {
        if (rows.TryGet(id) is not { } row)
            return DecoNetworkStatus.ProductNotFound.ToAnswer(switches.CodeAsText);
        var answer = new UpstreamAnswer(StatusCodes.Status200OK)
            .Append(DecoNetworkStatus.Success(switches.SuccessCode).ToJson(switches.CodeAsText))
            .Append(",\"product\":");
        DecoNetworkRows.AppendRow(answer, row, detailed: true, switches.ProductIds);
        return answer.Append("}");
    }

    private static UpstreamAnswer AnswerSeveral(List<long> asked, DecoNetworkSnapshot rows, DecoNetworkSwitches switches)
    {
        var distinct = asked.Distinct().ToList();
        var found = distinct.Select(rows.TryGet).OfType<DecoNetworkRow>().ToArray();
        var missing = found.Length < distinct.Count && switches.MissingIds != DecoNetworkMissingIds.SuccessWithFewer;
        if (missing && switches.MissingIds == DecoNetworkMissingIds.WarningAlone)
            return DecoNetworkStatus.ProductNotFound.ToAnswer(switches.CodeAsText);

        var status = missing ? DecoNetworkStatus.ProductNotFound : DecoNetworkStatus.Success(switches.SuccessCode);
        Arrange(found, switches.IdsOrder);
        var answer = new UpstreamAnswer(StatusCodes.Status200OK).Append(status.ToJson(switches.CodeAsText));
        DecoNetworkRows.AppendList(answer, [.. found], detailed: true, switches.ProductIds);
        return answer.Append("}");
    }

    private static void Arrange(DecoNetworkRow[] rows, DecoNetworkIdsOrder order)
    {
        if (order == DecoNetworkIdsOrder.Reversed)
            Array.Reverse(rows);
        else if (order == DecoNetworkIdsOrder.Shuffled)
            Dice.For(rows.Length, "ids", 0).Shuffle(rows.AsSpan());
    }
}
