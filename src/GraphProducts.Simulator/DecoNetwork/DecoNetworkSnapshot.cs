using System.Collections.Concurrent;
using System.Collections.Immutable;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>The catalogue at one moment, immutable: a request reads one snapshot, a change makes another.</summary>
internal sealed class DecoNetworkSnapshot
{
    private readonly Dictionary<long, DecoNetworkRow> _byId;
    private readonly ConcurrentDictionary<DecoNetworkOrder, ImmutableArray<DecoNetworkRow>> _sorted = new();
    private int _unstableReads;

    public DecoNetworkSnapshot(ImmutableArray<DecoNetworkRow> stored)
    {
        Stored = stored;
        _byId = stored.ToDictionary(row => row.Id);
    }

    public ImmutableArray<DecoNetworkRow> Stored { get; }

    public DecoNetworkRow? TryGet(long id) => _byId.GetValueOrDefault(id);

    public ImmutableArray<DecoNetworkRow> InOrder(DecoNetworkOrder order) => order switch
    {
        DecoNetworkOrder.AsStored => Stored,
        DecoNetworkOrder.NewestFirstUnstable => UnstablySorted(),
        _ => _sorted.GetOrAdd(order, Sorted),
    };

    /// <summary>Rows that are equal in it stay as they are stored.</summary>
    private ImmutableArray<DecoNetworkRow> Sorted(DecoNetworkOrder order) => order switch
    {
        DecoNetworkOrder.ById => [.. Stored.OrderBy(row => row.Id)],
        DecoNetworkOrder.ByIdDescending => [.. Stored.OrderByDescending(row => row.Id)],
        DecoNetworkOrder.ByCode => [.. Stored.OrderBy(row => row.Code, StringComparer.Ordinal)],
        DecoNetworkOrder.ByCodeDescending => [.. Stored.OrderByDescending(row => row.Code, StringComparer.Ordinal)],
        DecoNetworkOrder.ByName => [.. Stored.OrderBy(row => row.Name, StringComparer.Ordinal)],
        DecoNetworkOrder.ByNameDescending => [.. Stored.OrderByDescending(row => row.Name, StringComparer.Ordinal)],
        DecoNetworkOrder.BySupplier => [.. Stored.OrderBy(row => row.Supplier, StringComparer.Ordinal)],
        DecoNetworkOrder.BySupplierDescending => [.. Stored.OrderByDescending(row => row.Supplier, StringComparer.Ordinal)],
        DecoNetworkOrder.OldestFirst => [.. Stored.OrderBy(row => row.DateModified)],
        _ => [.. Stored.OrderByDescending(row => row.DateModified)],
    };

    /// <summary>Rows of equal dates change places from one request to the next.</summary>
    private ImmutableArray<DecoNetworkRow> UnstablySorted()
    {
        var rows = Stored.ToArray();
        Dice.For(0, "unstable", Interlocked.Increment(ref _unstableReads)).Shuffle(rows.AsSpan());
        return [.. rows.OrderByDescending(row => row.DateModified)];
    }
}
