using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Products;

/// <summary>The upstream lists that a connection pages over. One per request: equal windows of equal lists are fetched once, however many fields ask.</summary>
internal sealed class ProductLists(ScantrustClient scantrust, DecoNetworkClient decoNetwork, IOptions<DecoNetworkOptions> options)
{
    // Few in any request, so that looking through them costs less than a dictionary.
    private readonly List<SharedWindow> _windows = [];

    /// <summary>Scantrust's lists (active, archived or both), then DecoNetwork's; only those of the source when there is one.</summary>
    public IOffsetList<Product>[] For(ProductFilter filter, ProductOrder? order, ProductSource? source)
    {
        var lists = new List<IOffsetList<Product>>();
        var question = $"{filter.Canonical}\n{order}";
        if (source != ProductSource.DecoNetwork)
        {
            if (filter.Archived != ArchivedChoice.Archived)
                lists.Add(Share(new ScantrustProductList(scantrust, isArchived: false, SkuOf(filter)), question));
            if (filter.Archived != ArchivedChoice.Active)
                lists.Add(Share(new ScantrustProductList(scantrust, isArchived: true, SkuOf(filter)), question));
        }

        if (source != ProductSource.Scantrust)
            lists.Add(Share(new DecoProductList(decoNetwork, DecoConditions.Of(filter), OrderOf(order)), question));
        return [.. lists];
    }

    /// <summary>The order asked for, or the one that is configured for lists that none is asked of: cursors are bound to it.</summary>
    public string OrderName(ProductOrder? order, ProductSource? source) =>
        order?.Name() ?? (source == ProductSource.Scantrust ? null : options.Value.DefaultOrder) ?? "";

    private DecoOrder? OrderOf(ProductOrder? order) => order?.ForDecoNetwork() ?? DecoOrder.Find(options.Value.DefaultOrder);

    private SharedList Share(IOffsetList<Product> list, string question) => new(list, question, _windows);

    private static string? SkuOf(ProductFilter filter) => filter.Sku is { Comparisons: [var first, ..] } ? (string)first.Value : null;

    private readonly record struct SharedWindow(string List, string Question, OffsetWindow Window, Task<OffsetPage<Product>> Page);

    private sealed class SharedList(IOffsetList<Product> list, string question, List<SharedWindow> windows) : IOffsetList<Product>
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
                    if (known.Window == window && known.List == Name && known.Question == question)
                        return known.Page;
                }

                var page = list.FetchAsync(window, cancellationToken);
                windows.Add(new SharedWindow(Name, question, window, page));
                return page;
            }
        }
    }
}
