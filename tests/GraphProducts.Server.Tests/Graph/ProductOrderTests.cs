using GraphProducts.Server.Products;
using GraphProducts.Simulator;
using GraphProducts.Simulator.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Orders of products: only those that configuration has a number for are sent, and all others are refused before any call.</summary>
[Collection(nameof(SmallGraph))]
public sealed class ProductOrderTests(SmallGraph graph)
{
    public static TheoryData<string> DecoOrders => new(SmallGraph.Orders.Select(order => order.Name));

    [Theory]
    [MemberData(nameof(DecoOrders))]
    public async Task Sends_the_number_that_is_configured_and_answers_in_its_order(string name)
    {
        var (_, number, order) = SmallGraph.Orders.Single(known => known.Name == name);
        var answer = await graph.Host.AskAloneAsync(Query($"source: DECONETWORK, order: {name}"));

        Assert.Empty(answer.Errors);
        Assert.Equal($"{number}", Assert.Single(graph.Host.Simulator.Log.Entries).Parameters["sortby"]);
        Assert.Equal(IdsIn(graph.Host, order), Ids(answer));
    }

    [Fact]
    public async Task Aliases_of_different_orders_do_not_share_a_call()
    {
        var answer = await graph.Host.AskAloneAsync("""
            {
              up: products(first: 3, source: DECONETWORK, order: SOURCE_ID_ASC) { nodes { sourceId } }
              down: products(first: 3, source: DECONETWORK, order: SOURCE_ID_DESC) { nodes { sourceId } }
            }
            """);

        Assert.Equal(IdsIn(graph.Host, DecoNetworkOrder.ById).Take(3), Ids(answer, "up"));
        Assert.Equal(IdsIn(graph.Host, DecoNetworkOrder.ByIdDescending).Take(3), Ids(answer, "down"));
    }

    [Theory]
    [MemberData(nameof(DecoOrders))]
    public async Task Without_its_number_an_order_is_refused_by_the_name_of_the_setting(string name)
    {
        await using var host = await GraphHost.StartAsync(new SimulatorOptions { ScantrustRows = 0, DecoNetworkRows = 3 });
        var answer = await host.AskAsync(Query($"source: DECONETWORK, order: {name}"));

        var error = Assert.Single(answer.Errors);
        Assert.Equal("FILTER_NOT_SUPPORTED", error.Code);
        Assert.StartsWith($"DecoNetwork cannot do order: {name}. ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"DecoNetwork:SortBy:{name}.", error.Message, StringComparison.Ordinal);
        Assert.Empty(host.Simulator.Log.Entries);
    }

    [Fact]
    public async Task A_refused_order_names_those_that_are_configured()
    {
        await using var host = await GraphHost.StartAsync(
            new SimulatorOptions { DecoNetworkRows = 3 },
            new Dictionary<string, string?> { ["DecoNetwork:SortBy:name_asc"] = "4", ["DecoNetwork:SortBy:SKU_DESC"] = "5" });
        var answer = await host.AskAsync(Query("source: DECONETWORK, order: NAME_DESC"));

        Assert.Contains("DecoNetwork can order by SKU_DESC, NAME_ASC here.", Assert.Single(answer.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source: SCANTRUST, order: NAME_ASC", "Scantrust cannot do order: NAME_ASC. Scantrust can order by CREATED_AT_DESC. Leave it out.")]
    [InlineData("order: NAME_ASC", "Scantrust cannot do order: NAME_ASC. Scantrust can order by CREATED_AT_DESC. Ask only the source that can: source: DECONETWORK.")]
    [InlineData("source: DECONETWORK, order: CREATED_AT_DESC", "DecoNetwork cannot do order: CREATED_AT_DESC. DecoNetwork can order by SOURCE_ID_ASC, ")]
    public async Task An_order_of_the_other_source_is_refused_before_any_call(string arguments, string message)
    {
        var answer = await graph.Host.AskAloneAsync(Query(arguments));

        var error = Assert.Single(answer.Errors);
        Assert.Equal("FILTER_NOT_SUPPORTED", error.Code);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Empty(graph.Host.Simulator.Log.Entries);
    }

    [Fact]
    public async Task The_default_order_is_sent_for_lists_that_are_asked_for_none()
    {
        await using var host = await ShopOrderedById.StartAsync(rows: 20);
        var answer = await host.AskAsync(Query("source: DECONETWORK"));

        Assert.Equal(IdsIn(host, DecoNetworkOrder.ById), Ids(answer));
        Assert.Equal("6", Assert.Single(host.Simulator.Log.Entries).Parameters["sortby"]);
    }

    [Fact]
    public void Every_order_is_one_of_a_source() => Assert.All(
        Enum.GetValues<ProductOrder>(), order => Assert.Equal(order != ProductOrder.CreatedAtDesc, order.ForDecoNetwork() is not null));

    private static string Query(string arguments) => $$"""{ products(first: 100, {{arguments}}) { nodes { sourceId } } }""";

    private static IEnumerable<string> Ids(GraphAnswer answer, string alias = "products") =>
        answer.Data[alias]!["nodes"]!.AsArray().Select(node => node!["sourceId"]!.GetValue<string>());

    private static IEnumerable<string> IdsIn(GraphHost host, DecoNetworkOrder order)
    {
        var before = host.Simulator.DecoNetwork.Switches;
        try
        {
            host.Simulator.DecoNetwork.Switches = before with { Order = order };
            return [.. host.Simulator.DecoNetwork.Ids.Take(100).Select(id => $"{id}")];
        }
        finally
        {
            host.Simulator.DecoNetwork.Switches = before;
        }
    }
}
