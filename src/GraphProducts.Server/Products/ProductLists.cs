using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Products;

/// <summary>The upstream lists that a connection pages over. One per request: connections over equal lists share their calls.</summary>
internal sealed class ProductLists(
    ScantrustClient scantrust, DecoNetworkClient decoNetwork, IOptions<DecoNetworkOptions> options, BatchScheduler scheduler)
{
    private readonly Lock _lock = new();
    private readonly List<(string Question, SharedList<Product> List)> _shared = [];
    private WindowGate? _gate;

    /// <summary>Scantrust's lists (active, archived or both), then DecoNetwork's; only those of the source when there is one.</summary>
    /// <param name="filter">What is in the lists.</param>
    /// <param name="order">In which order; null for the lists' own.</param>
    /// <param name="source">Whose lists; null for all.</param>
    /// <param name="isAlone">Whether there is no other connection in the request, so that nothing can be shared.</param>
    public IOffsetList<Product>[] For(ProductFilter filter, ProductOrder? order, ProductSource? source, bool isAlone)
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
            lists.Add(new DecoProductList(decoNetwork, DecoConditions.Of(filter), OrderOf(order)));
        if (isAlone)
            return [.. lists];
        var question = $"{filter.Canonical}\n{order}";
        return [.. lists.Select(list => Share(list, question))];
    }

    /// <summary>The order asked for, or the one that is configured for lists that none is asked of: cursors are bound to it.</summary>
    public string OrderName(ProductOrder? order, ProductSource? source) =>
        order?.Name() ?? (source == ProductSource.Scantrust ? null : options.Value.DefaultOrder) ?? "";

    private DecoOrder? OrderOf(ProductOrder? order) => order?.ForDecoNetwork() ?? DecoOrder.Find(options.Value.DefaultOrder);

    private static string? SkuOf(ProductFilter filter) => filter.Sku is { Comparisons: [var first, ..] } ? (string)first.Value : null;

    private SharedList<Product> Share(IOffsetList<Product> list, string question)
    {
        lock (_lock)
        {
            // Few in any request, so that looking through them costs less than a dictionary.
            if (_shared.Find(other => other.List.Name == list.Name && other.Question == question) is { List: { } known })
                return known;
            var shared = new SharedList<Product>(list, _gate ??= new WindowGate(scheduler.AtRoundStart));
            _shared.Add((question, shared));
            return shared;
        }
    }
}
