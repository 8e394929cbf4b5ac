using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>Puts rows into an answer without copying them.</summary>
internal static class DecoNetworkRows
{
    private static readonly byte[] Comma = [(byte)','];
    private static readonly byte[] CloseArray = [(byte)']'];

    public static void AppendList(UpstreamAnswer answer, List<DecoNetworkRow> rows, bool detailed, DecoNetworkIdForm form)
    {
        answer.Append(",\"products\":[");
        for (var index = 0; index < rows.Count; index++)
        {
            if (index > 0)
                answer.Append(Comma);
            AppendRow(answer, rows[index], detailed, form);
        }
        answer.Append(CloseArray);
    }

    public static void AppendRow(UpstreamAnswer answer, DecoNetworkRow row, bool detailed, DecoNetworkIdForm form)
    {
        var bytes = (detailed ? row.Detailed : row.Found).Value;
        var asText = form == DecoNetworkIdForm.Text;
        if (form == DecoNetworkIdForm.AsStored || asText == row.IdIsText)
            answer.Append(bytes);
        else
            answer.Append(DecoNetworkRow.Head(row.Id, asText)).Append(bytes.AsMemory(row.HeadLength));
    }
}
