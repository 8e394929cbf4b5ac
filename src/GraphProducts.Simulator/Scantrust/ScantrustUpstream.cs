using System.Text.Json.Nodes;
using GraphProducts.Simulator.Faults;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>The simulated Scantrust: its switches, faults and rows. Safe for concurrent use.</summary>
public sealed class ScantrustUpstream
{
    private readonly SimulatorOptions _options;

    internal ScantrustUpstream(SimulatorOptions options)
    {
        _options = options;
        Api = new ScantrustApi(options);
        Faults = new UpstreamFaults(Api);
    }

    /// <summary>How it behaves where the documentation is silent; replace it with <c>Switches with { ... }</c>.</summary>
    /// <exception cref="ArgumentException">A value cannot be played; the message names it.</exception>
    public ScantrustSwitches Switches
    {
        get => Api.Switches;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Complaints().ToList() is { Count: > 0 } complaints)
                throw new ArgumentException(string.Join(' ', complaints), nameof(value));
            Api.Switches = value;
        }
    }

    /// <summary>What it does wrong.</summary>
    public UpstreamFaults Faults { get; }

    internal ScantrustApi Api { get; }

    /// <summary>The skus of one of the two lists, newest first.</summary>
    public IReadOnlyList<string> Skus(bool archived = false) => [.. Api.Catalogue.Now.List(archived, sku: null).Select(row => row.Sku)];

    /// <summary>The product as a client sees it, or null.</summary>
    public JsonObject? TryGetRow(string sku) => Api.Catalogue.Now.TryGet(sku)?.ToJson();

    /// <summary>Adds a generated product on top of the active list, with the given fields instead of its own; answers its sku.</summary>
    /// <exception cref="ArgumentException">The sku exists, or a field cannot be read.</exception>
    public string Insert(JsonObject? fields = null) => Api.Catalogue.Insert(fields ?? [], verbatim: false);

    /// <summary>Adds exactly this row, at the place that its <c>creation_date</c> and <c>is_archived</c> give it.</summary>
    /// <exception cref="ArgumentException">The sku exists, or id, sku or creation_date cannot be read.</exception>
    public string InsertVerbatim(JsonObject row) => Api.Catalogue.Insert(row, verbatim: true);

    /// <summary>Removes a product from its list; false if there is none.</summary>
    public bool Delete(string sku) => Api.Catalogue.Delete(sku);

    /// <summary>Moves a product to the archived list or back; false if there is none.</summary>
    public bool SetArchived(string sku, bool isArchived) => Api.Catalogue.SetArchived(sku, isArchived);

    /// <summary>Rows and switches as they were at the start, no faults, a full quota.</summary>
    public void Reset()
    {
        Api.Catalogue.Reset();
        Api.Quota.Reset();
        Faults.Clear();
        Switches = _options.Scantrust;
    }
}
