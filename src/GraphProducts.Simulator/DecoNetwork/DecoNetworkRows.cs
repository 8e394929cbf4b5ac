using System.Globalization;
using System.Text;
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
        answer.Append(row.Head(form));
        answer.Append((detailed ? row.Detailed : row.Found).Value);
    }

    private static byte[] Head(this DecoNetworkRow row, DecoNetworkIdForm form)
    {
        var asText = form == DecoNetworkIdForm.Text || (form == DecoNetworkIdForm.AsStored && row.IdIsText);
        var id = row.Id.ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(asText ? $"{{\"product_id\":\"{id}\"" : $"{{\"product_id\":{id}");
    }
}
