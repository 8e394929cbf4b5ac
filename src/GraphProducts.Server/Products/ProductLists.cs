using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>The upstream lists that a connection pages over. One per request: connections over equal lists share their calls.</summary>
internal sealed class ProductLists(ScantrustClient scantrust, DecoNetworkClient decoNetwork, ProductListMaxima maxima, BatchScheduler scheduler)
{
    private readonly Lock _lock = new();
    private readonly List<(string Filter, SharedList<Product> List)> _shared = [];
    private WindowGate? _gate;

    /// <summary>Scantrust's lists (active, archived or both), then DecoNetwork's; only those of the source when there is one.</summary>
    /// <param name="filter">What is in the lists.</param>
    /// <param name="source">Whose lists; null for all.</param>
    /// <param name="isAlone">Whether there is no other connection in the request, so that nothing can be shared.</param>
    public IOffsetList<Product>[] For(ProductFilter filter, ProductSource? source, bool isAlone)
    {
        var lists = new List<IOffsetList<Product>>();
        if (source != ProductSource.DecoNetwork)
        {
            if (filter.Archived != ArchivedChoice.Archived)
                lists.Add(new ScantrustProductList(scantrust, maxima.Scantrust, isArchived: false, SkuOf(filter)));
            if (filter.Archived != ArchivedChoice.Active)
                lists.Add(new ScantrustProductList(scantrust, maxima.Scantrust, isArchived: true, SkuOf(filter)));
        }

        if (source != ProductSource.Scantrust)
            lists.Add(new DecoProductList(decoNetwork, maxima.DecoNetwork, DecoConditions.Of(filter), decoNetwork.Order));
        return isAlone ? [.. lists] : [.. lists.Select(list => Share(list, filter.Canonical))];
    }

    private static string? SkuOf(ProductFilter filter) => filter.Sku is { Comparisons: [var first, ..] } ? (string)first.Value : null;

    private SharedList<Product> Share(IOffsetList<Product> list, string filter)
    {
        lock (_lock)
        {
            // Few in any request, so that looking through them costs less than a dictionary.
            if (_shared.Find(other => other.List.Name == list.Name && other.Filter == filter) is { List: { } known })
                return known;
            var shared = new SharedList<Product>(list, _gate ??= new WindowGate(scheduler.AtRoundStart));
            _shared.Add((filter, shared));
            return shared;
        }
    }
}
