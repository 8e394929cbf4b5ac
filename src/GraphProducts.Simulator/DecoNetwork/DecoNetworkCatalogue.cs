using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>The rows that DecoNetwork has now. Readers take a snapshot; writers swap it.</summary>
internal sealed class DecoNetworkCatalogue
{
    private readonly Lock _gate = new();
    private readonly DecoNetworkGenerator _generator;
    private readonly DecoNetworkSnapshot _initial;
    private readonly TimeProvider _time;
    private readonly int _generated;
    private int _inserted;
    private volatile DecoNetworkSnapshot _now;

    public DecoNetworkCatalogue(SimulatorOptions options)
    {
        _generator = new DecoNetworkGenerator(options.Seed);
        _time = options.TimeProvider;
        _generated = options.DecoNetworkRows;
        _now = _initial = new DecoNetworkSnapshot([.. Examples(), .. Enumerable.Range(0, _generated).Select(_generator.Row)]);
    }

    public DecoNetworkSnapshot Now => _now;

    public long Insert(JsonObject changes, bool verbatim)
    {
        lock (_gate)
        {
            var row = DecoNetworkRow.FromJson(found: null, verbatim ? changes : Generate(changes));
            if (_now.TryGet(row.Id) is not null)
                throw new ArgumentException($"Product {row.Id} exists already.");
            _now = new DecoNetworkSnapshot(_now.Stored.Add(row));
            return row.Id;
        }
    }

    public bool Delete(long id) => Change(id, (rows, row) => rows.Remove(row));

    public bool Touch(long id, DateTimeOffset? at) =>
        Change(id, (rows, row) => rows.Replace(row, row.Touched((at ?? _time.GetUtcNow()).UtcDateTime)));

    public void Reset()
    {
        lock (_gate)
            (_now, _inserted) = (_initial, 0);
    }

    private JsonObject Generate(JsonObject changes)
    {
        var row = _generator.Row(_generated + _inserted++).ToJson(detailed: true);
        row["date_modified"] = _time.GetUtcNow().ToString(DecoNetworkRow.DateFormat, CultureInfo.InvariantCulture);
        foreach (var (name, value) in changes)
            row[name] = value?.DeepClone();
        return row;
    }

    private bool Change(long id, Func<ImmutableArray<DecoNetworkRow>, DecoNetworkRow, ImmutableArray<DecoNetworkRow>> change)
    {
        lock (_gate)
        {
            if (_now.TryGet(id) is not { } row)
                return false;
            _now = new DecoNetworkSnapshot(change(_now.Stored, row));
            return true;
        }
    }

    /// <summary>The vendor's page shows two rows of a search and one detail. One product differs between them: both are kept.</summary>
    private static IEnumerable<DecoNetworkRow> Examples()
    {
        var details = ExampleRows.Read("DecoNetwork.get.jsonl").ToDictionary(row => row["product_id"]!.ToString());
        foreach (var found in ExampleRows.Read("DecoNetwork.find.jsonl"))
            yield return DecoNetworkRow.FromJson(found, details.GetValueOrDefault(found["product_id"]!.ToString()));
    }
}
