using System.Text.Json.Nodes;
using GraphProducts.Simulator.Faults;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>The simulated DecoNetwork: its address, switches, faults and rows. Safe for concurrent use.</summary>
public sealed class DecoNetworkUpstream
{
    private readonly SimulatorOptions _options;

    internal DecoNetworkUpstream(SimulatorOptions options)
    {
        _options = options;
        Api = new DecoNetworkApi(options);
        Faults = new UpstreamFaults(Api);
    }

    /// <summary>How it behaves where the documentation is silent; replace it with <c>Switches with { ... }</c>.</summary>
    /// <exception cref="ArgumentException">A value cannot be played; the message names it.</exception>
    public DecoNetworkSwitches Switches
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

    /// <summary>The ids of all products, in the order of <see cref="DecoNetworkSwitches.Order"/>.</summary>
    public IReadOnlyList<long> Ids => [.. Api.Catalogue.Now.InOrder(Switches.Order).Select(row => row.Id)];

    internal DecoNetworkApi Api { get; }

    /// <summary>The product as a search or a detail read shows it, or null.</summary>
    public JsonObject? TryGetRow(long id, bool detailed = true) => Api.Catalogue.Now.TryGet(id)?.ToJson(detailed);

    /// <summary>Adds a generated product, modified now, with the given fields instead of its own; answers its id.</summary>
    /// <exception cref="ArgumentException">The id exists, or a field cannot be read.</exception>
    public long Insert(JsonObject? fields = null) => Api.Catalogue.Insert(fields ?? [], verbatim: false);

    /// <summary>Adds exactly this detail row; searches show it without sizes, colors and skus.</summary>
    /// <exception cref="ArgumentException">The id is missing or exists, or a field cannot be read.</exception>
    public long InsertVerbatim(JsonObject row) => Api.Catalogue.Insert(row, verbatim: true);

    /// <summary>Removes a product; false if there is none.</summary>
    public bool Delete(long id) => Api.Catalogue.Delete(id);

    /// <summary>Sets <c>date_modified</c>, to now unless told otherwise; false if there is no such product.</summary>
    public bool Touch(long id, DateTimeOffset? at = null) => Api.Catalogue.Touch(id, at);

    /// <summary>Rows and switches as they were at the start, and no faults.</summary>
    public void Reset()
    {
        Api.Catalogue.Reset();
        Faults.Clear();
        Switches = _options.DecoNetwork;
    }
}
