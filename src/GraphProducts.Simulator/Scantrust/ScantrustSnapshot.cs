using System.Collections.Immutable;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>Both lists at one moment, newest first and immutable: a request reads one snapshot, a change makes another.</summary>
internal sealed class ScantrustSnapshot
{
    private readonly Dictionary<string, ScantrustRow> _bySku;

    public ScantrustSnapshot(IEnumerable<ScantrustRow> rows)
    {
        All = [.. rows.OrderByDescending(row => row.CreationDate).ThenByDescending(row => row.Id)];
        Active = [.. All.Where(row => !row.IsArchived)];
        Archived = [.. All.Where(row => row.IsArchived)];
        _bySku = All.ToDictionary(row => row.Sku, StringComparer.Ordinal);
    }

    public ImmutableArray<ScantrustRow> All { get; }

    public ImmutableArray<ScantrustRow> Active { get; }

    public ImmutableArray<ScantrustRow> Archived { get; }

    public ScantrustRow? TryGet(string sku) => _bySku.GetValueOrDefault(sku);

    /// <summary>One of the two lists, narrowed to a sku where one is given.</summary>
    public ImmutableArray<ScantrustRow> List(bool archived, string? sku, bool ignoreCase = false)
    {
        var list = archived ? Archived : Active;
        if (string.IsNullOrEmpty(sku))
            return list;
        if (ignoreCase)
            return [.. list.Where(row => row.Sku.Equals(sku, StringComparison.OrdinalIgnoreCase))];
        return TryGet(sku) is { } row && row.IsArchived == archived ? [row] : [];
    }
}
