using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>The upstream lists that a connection pages over. One per request: equal windows of equal lists are fetched once, however many fields ask.</summary>
internal sealed class ProductLists(ScantrustClient scantrust, DecoNetworkClient decoNetwork)
{
    // Few in any request, so that looking through them costs less than a dictionary.
    private readonly List<SharedWindow> _windows = [];

    /// <summary>Scantrust's lists (active, archived or both), then DecoNetwork's; only those of the source when there is one.</summary>
    public IOffsetList<Product>[] For(ProductFilter filter, ProductSource? source)
    {
        var lists = new List<IOffsetList<Product>>();
        if (source != ProductSource.DecoNetwork)
        {
            if (filter.Archived != ArchivedChoice.Archived)
                lists.Add(Share(new ScantrustProductList(scantrust, isArchived: false, SkuOf(filter)), filter));
            if (filter.Archived != ArchivedChoice.Active)
                lists.Add(Share(new ScantrustProductList(scantrust, isArchived: true, SkuOf(filter)), filter));
        }

        if (source != ProductSource.Scantrust)
            lists.Add(Share(new DecoProductList(decoNetwork, DecoConditions.Of(filter)), filter));
        return [.. lists];
    }

    private SharedList Share(IOffsetList<Product> list, ProductFilter filter) => new(list, filter.Canonical, _windows);

    private static string? SkuOf(ProductFilter filter) => filter.Sku is { Comparisons: [var first, ..] } ? (string)first.Value : null;

    private readonly record struct SharedWindow(string List, string Filter, OffsetWindow Window, Task<OffsetPage<Product>> Page);

    private sealed class SharedList(IOffsetList<Product> list, string filter, List<SharedWindow> windows) : IOffsetList<Product>
    {
        public string Name => list.Name;

        public int MaximumWindow => list.MaximumWindow;

        public string KeyOf(Product row) => list.KeyOf(row);

        public long? SortKeyOf(Product row) => list.SortKeyOf(row);

        public Task<OffsetPage<Product>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
        {
            lock (windows)
            {
                foreach (var known in windows)
                {
                    if (known.Window == window && known.List == Name && known.Filter == filter)
                        return known.Page;
                }

                var page = list.FetchAsync(window, cancellationToken);
                windows.Add(new SharedWindow(Name, filter, window, page));
                return page;
            }
        }
    }
}
