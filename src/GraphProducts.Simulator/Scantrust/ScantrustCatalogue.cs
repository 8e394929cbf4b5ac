using System.Globalization;
using System.Text.Json.Nodes;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>The rows that Scantrust has now. Readers take a snapshot; writers swap it.</summary>
internal sealed class ScantrustCatalogue
{
    private readonly Lock _gate = new();
    private readonly ScantrustGenerator _generator;
    private readonly ScantrustSnapshot _initial;
    private readonly TimeProvider _time;
    private int _inserted;
    private volatile ScantrustSnapshot _now;

    public ScantrustCatalogue(SimulatorOptions options)
    {
        _generator = new ScantrustGenerator(options);
        _time = options.TimeProvider;
        var examples = ExampleRows.Read("Scantrust.products.jsonl").Select(ScantrustRow.FromJson);
        _now = _initial = new ScantrustSnapshot(examples.Concat(_generator.Rows()));
    }

    public ScantrustSnapshot Now => _now;

    public string Insert(JsonObject changes, bool verbatim)
    {
        lock (_gate)
        {
            var row = ScantrustRow.FromJson(verbatim ? changes : Generate(changes));
            if (_now.TryGet(row.Sku) is not null)
                throw new ArgumentException($"Sku '{row.Sku}' exists already.");
            _now = new ScantrustSnapshot(_now.All.Add(row));
            return row.Sku;
        }
    }

    public bool Delete(string sku) => Change(sku, row => null);

    public bool SetArchived(string sku, bool isArchived) => Change(sku, row => row.WithArchived(isArchived));

    public void Reset()
    {
        lock (_gate)
            (_now, _inserted) = (_initial, 0);
    }

    private JsonObject Generate(JsonObject changes)
    {
        var row = _generator.Extra(_inserted++).ToJson();
        row["id"] = _now.All.Select(other => other.Id).DefaultIfEmpty().Max() + 1;
        row["creation_date"] = NextDate().ToString(ScantrustRow.DateFormat, CultureInfo.InvariantCulture);
        row["is_archived"] = false;
        foreach (var (name, value) in changes)
            row[name] = value?.DeepClone();
        return row;
    }

    /// <summary>Now, but never older than what is on top, so that an insert without a date opens the list.</summary>
    private DateTime NextDate()
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var afterNewest = _now.All.IsEmpty ? now : _now.All[0].CreationDate.AddMicroseconds(1);
        return now > afterNewest ? now : afterNewest;
    }

    private bool Change(string sku, Func<ScantrustRow, ScantrustRow?> change)
    {
        lock (_gate)
        {
            if (_now.TryGet(sku) is not { } row)
                return false;
            var others = _now.All.Remove(row);
            _now = new ScantrustSnapshot(change(row) is { } changed ? others.Add(changed) : others);
            return true;
        }
    }
}
