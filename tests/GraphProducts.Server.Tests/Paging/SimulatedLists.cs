using System.Text.Json.Nodes;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Products;
using GraphProducts.Server.Tests.Simulator;
using GraphProducts.Server.Tests.Upstreams;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Simulator;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>Scantrust's active list over a real socket.</summary>
internal sealed class SimulatedScantrust(SimulatorHost simulator, UpstreamClients clients) : IMovingList<Product>
{
    private HashSet<object>? _rows;

    public IOffsetList<Product> List { get; } = new ScantrustProductList(clients.Scantrust, new CallBudget(int.MaxValue), isArchived: false, sku: null);

    public IReadOnlySet<object> Rows => _rows ??= [.. simulator.Scantrust.Skus()];

    public object IdentityOf(Product row) => row.Sku.ToString();

    public void Insert() => _rows?.Add(simulator.Scantrust.Insert());

    public void Delete(Random random)
    {
        var sku = simulator.Scantrust.Skus()[random.Next(Rows.Count)];
        simulator.Scantrust.Delete(sku);
        _rows?.Remove(sku);
    }

    // Its rows carry no date of change.
    public void Touch(Random random)
    {
    }
}

/// <summary>DecoNetwork's list over a real socket, ordered by date modified, newest first.</summary>
internal sealed class SimulatedDecoNetwork(SimulatorHost simulator, ManualClock clock, UpstreamClients clients, DecoOrder? order) : IMovingList<Product>
{
    private HashSet<object>? _rows;

    public IOffsetList<Product> List { get; } = new DecoProductList(clients.DecoNetwork, new CallBudget(int.MaxValue), [], order);

    public IReadOnlySet<object> Rows => _rows ??= [.. simulator.DecoNetwork.Ids.Select(Identity)];

    // A row that was touched has moved, and so counts as another one.
    public object IdentityOf(Product row) => $"{row.SourceId} {row.ModifiedAt?.UtcDateTime:yyyy-MM-ddTHH:mm:ss}";

    public void Insert()
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        var id = simulator.DecoNetwork.Insert(new JsonObject());
        _rows?.Add(Identity(id));
    }

    public void Delete(Random random)
    {
        var id = IdAt(random);
        _rows?.Remove(Identity(id));
        simulator.DecoNetwork.Delete(id);
    }

    public void Touch(Random random)
    {
        var id = IdAt(random);
        _rows?.Remove(Identity(id));
        clock.Advance(TimeSpan.FromSeconds(1));
        simulator.DecoNetwork.Touch(id);
        _rows?.Add(Identity(id));
    }

    private long IdAt(Random random) => simulator.DecoNetwork.Ids[random.Next(Rows.Count)];

    private string Identity(long id) => $"{id} {simulator.DecoNetwork.TryGetRow(id)!["date_modified"]}";
}
