using System.Collections.Concurrent;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>The upstream lists that a connection pages over. One per request: equal windows of equal lists are fetched once, however many fields ask.</summary>
internal sealed class ProductLists(ScantrustClient scantrust, DecoNetworkClient decoNetwork)
{
    private readonly ConcurrentDictionary<(string List, string Filter, OffsetWindow Window), Lazy<Task<OffsetPage<Product>>>> _windows = [];

    /// <summary>Scantrust's lists (active, archived or both), then DecoNetwork's; only those of the source when there is one.</summary>
    public IOffsetList<Product>[] For(ProductFilter filter, ProductSource? source)
    {
        var lists = new List<IOffsetList<Product>>();
        if (source != ProductSource.DecoNetwork)
        {
            if (filter.Archived != ArchivedChoice.Archived)
                lists.Add(new ScantrustProductList(scantrust, isArchived: false, SkuOf(filter)));
            if (filter.Archived != ArchivedChoice.Active)
                lists.Add(new ScantrustProductList(scantrust, isArchived: true, SkuOf(filter)));
        }

        if (source != ProductSource.Scantrust)
            lists.Add(new DecoProductList(decoNetwork, DecoConditions.Of(filter)));
        return [.. lists.Select(list => new SharedList(list, filter.Canonical, _windows))];
    }

    private static string? SkuOf(ProductFilter filter) => filter.Sku?.Comparisons.Select(comparison => (string)comparison.Value).FirstOrDefault();

    private sealed class SharedList(
        IOffsetList<Product> list,
        string filter,
        ConcurrentDictionary<(string List, string Filter, OffsetWindow Window), Lazy<Task<OffsetPage<Product>>>> windows) : IOffsetList<Product>
    {
        public string Name => list.Name;

        public int MaximumWindow => list.MaximumWindow;

        public string KeyOf(Product row) => list.KeyOf(row);

        public string? SortKeyOf(Product row) => list.SortKeyOf(row);

        public Task<OffsetPage<Product>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) => windows
            .GetOrAdd((Name, filter, window), _ => new Lazy<Task<OffsetPage<Product>>>(() => list.FetchAsync(window, cancellationToken)))
            .Value;
    }
}
