using System.Collections.Immutable;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>The catalogue at one moment, immutable: a request reads one snapshot, a change makes another.</summary>
internal sealed class DecoNetworkSnapshot
{
    private readonly Dictionary<long, DecoNetworkRow> _byId;
    private ImmutableArray<DecoNetworkRow> _sortedById;
    private ImmutableArray<DecoNetworkRow> _newestFirst;
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
        DecoNetworkOrder.ById => Sorted(ref _sortedById, rows => rows.OrderBy(row => row.Id)),
        DecoNetworkOrder.NewestFirst => Sorted(ref _newestFirst, rows => rows.OrderByDescending(row => row.DateModified)),
        DecoNetworkOrder.NewestFirstUnstable => UnstablySorted(),
        _ => Stored,
    };

    private ImmutableArray<DecoNetworkRow> Sorted(
        ref ImmutableArray<DecoNetworkRow> kept, Func<ImmutableArray<DecoNetworkRow>, IEnumerable<DecoNetworkRow>> sort)
    {
        if (kept.IsDefault)
            ImmutableInterlocked.InterlockedInitialize(ref kept, [.. sort(Stored)]);
        return kept;
    }

    /// <summary>Rows of equal dates change places from one request to the next.</summary>
    private ImmutableArray<DecoNetworkRow> UnstablySorted()
    {
        var rows = Stored.ToArray();
        Dice.For(0, "unstable", Interlocked.Increment(ref _unstableReads)).Shuffle(rows.AsSpan());
        return [.. rows.OrderByDescending(row => row.DateModified)];
    }
}
