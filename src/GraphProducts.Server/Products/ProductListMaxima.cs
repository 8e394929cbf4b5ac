using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>How many rows each upstream answers at once, as the process has learned.</summary>
internal sealed class ProductListMaxima(TimeProvider time)
{
    // Scantrust documents no maximum; this one keeps answers small.
    public AnswerMaximum Scantrust { get; } = new(100, time);

    public AnswerMaximum DecoNetwork { get; } = new(DecoNetworkClient.MaxRows, time);
}
