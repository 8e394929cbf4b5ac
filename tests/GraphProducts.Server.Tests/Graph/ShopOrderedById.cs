using GraphProducts.Simulator;
using GraphProducts.Simulator.DecoNetwork;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>A server that knows how its DecoNetwork is asked for the order of ids, and asks for it wherever a client wants no other: pages are read from an id on.</summary>
internal static class ShopOrderedById
{
    public static Task<GraphHost> StartAsync(int rows, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["DecoNetwork:SortBy:SOURCE_ID_ASC"] = "6", ["DecoNetwork:DefaultOrder"] = "SOURCE_ID_ASC" };
        foreach (var (name, value) in settings)
            all[name] = value;
        return GraphHost.StartAsync(
            new SimulatorOptions
            {
                DecoNetworkRows = rows,
                DecoNetwork = new DecoNetworkSwitches { SortBy = new Dictionary<int, DecoNetworkOrder> { [6] = DecoNetworkOrder.ById } },
            },
            all);
    }
}
