using GraphProducts.Simulator;
using GraphProducts.Simulator.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>
/// A server before few rows, so that a test can look at all of them, and with DecoNetwork's orders configured: the numbers are made up, and
/// the simulator plays them.
/// </summary>
[CollectionDefinition(nameof(SmallGraph))]
public sealed class SmallGraph : IAsyncLifetime, ICollectionFixture<SmallGraph>
{
    internal static readonly (string Name, int Number, DecoNetworkOrder Order)[] Orders =
    [
        ("SOURCE_ID_ASC", 1, DecoNetworkOrder.ById), ("SOURCE_ID_DESC", 2, DecoNetworkOrder.ByIdDescending),
        ("SKU_ASC", 3, DecoNetworkOrder.ByCode), ("SKU_DESC", 4, DecoNetworkOrder.ByCodeDescending),
        ("NAME_ASC", 5, DecoNetworkOrder.ByName), ("NAME_DESC", 7, DecoNetworkOrder.ByNameDescending),
        ("SUPPLIER_ASC", 8, DecoNetworkOrder.BySupplier), ("SUPPLIER_DESC", 9, DecoNetworkOrder.BySupplierDescending),
        ("MODIFIED_AT_ASC", 10, DecoNetworkOrder.OldestFirst), ("MODIFIED_AT_DESC", 11, DecoNetworkOrder.NewestFirst),
    ];

    internal GraphHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await GraphHost.StartAsync(
        new SimulatorOptions
        {
            ScantrustRows = 98,
            ArchivedShare = 0.2,
            DecoNetworkRows = 148,
            DecoNetwork = new DecoNetworkSwitches { SortBy = Orders.ToDictionary(order => order.Number, order => order.Order) },
        },
        Orders.ToDictionary(order => $"DecoNetwork:SortBy:{order.Name}", order => (string?)$"{order.Number}"));

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
