using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>The upstream lists that a connection pages over. One per request: connections over equal lists share their calls.</summary>
internal sealed class ProductLists(ScantrustClient scantrust, DecoNetworkClient decoNetwork, CallBudget budget, BatchScheduler scheduler)
{
    private readonly Lock _lock = new();
    private readonly List<(string Question, SharedList<Product> List)> _shared = [];
    private WindowGate? _gate;

    /// <summary>Scantrust's lists (active, archived or both), then DecoNetwork's; only those of the source when there is one.</summary>
    /// <param name="search">What they are asked for.</param>
    /// <param name="isAlone">Whether there is no other connection in the request, so that nothing can be shared.</param>
    public IOffsetList<Product>[] For(ProductSearch search, bool isAlone)
    {
        var lists = new List<IOffsetList<Product>>(3);
        if (search.AsksScantrust && search.Archived != ArchivedChoice.Archived)
            lists.Add(new ScantrustProductList(scantrust, budget, isArchived: false, search.ScantrustSku));
        if (search.AsksScantrust && search.Archived != ArchivedChoice.Active)
            lists.Add(new ScantrustProductList(scantrust, budget, isArchived: true, search.ScantrustSku));
        if (search.AsksDecoNetwork)
            lists.Add(new DecoProductList(decoNetwork, budget, search.Conditions, search.DecoOrder));
        return isAlone ? [.. lists] : [.. lists.Select(list => Share(list, QuestionOf(list, search)))];
    }

    private static string QuestionOf(IOffsetList<Product> list, ProductSearch search) =>
        list is ScantrustProductList ? search.ScantrustWhere : $"{search.DecoWhere}\n{search.Order}";

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
