using System.Text.Json.Nodes;
using GraphProducts.Simulator.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class ChangingRowsTests
{
    [Fact]
    public async Task Inserts_scantrust_rows_on_top_so_that_all_others_shift()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var before = (await simulator.ProductsAsync("limit=5")).Skus();

        var first = simulator.Host.Scantrust.Insert();
        var second = simulator.Host.Scantrust.Insert(new JsonObject { ["sku"] = "fresh", ["name"] = null });
        var after = await simulator.ProductsAsync("limit=7");

        Assert.Equal([second, first, .. before], after.Skus());
        Assert.Equal("fresh", second);
        Assert.Null(after.Results()[0]["name"]);
        Assert.Equal("2026-05-04T12:00:00.000001Z", after.Results()[0]["creation_date"]!.GetValue<string>());
        Assert.Equal(7, after.Results().Select(row => row["id"]!.GetValue<long>()).Distinct().Count());
    }

    [Fact]
    public async Task Deletes_scantrust_rows_anywhere()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var before = simulator.Host.Scantrust.Skus();

        Assert.True(simulator.Host.Scantrust.Delete(before[3]));
        Assert.False(simulator.Host.Scantrust.Delete(before[3]));

        var page = await simulator.ProductsAsync("limit=4");
        Assert.Equal([.. before.Take(3), before[4]], page.Skus());
        Assert.Equal(before.Count - 1, page["count"]!.GetValue<int>());
        Assert.Empty((await simulator.ProductsAsync($"sku__exact={Uri.EscapeDataString(before[3])}")).Results());
    }

    [Fact]
    public async Task Moves_scantrust_rows_between_the_lists_and_back()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var active = simulator.Host.Scantrust.Skus();

        simulator.Host.Scantrust.SetArchived("prod2", true);
        Assert.Equal(active.Where(sku => sku != "prod2"), simulator.Host.Scantrust.Skus());
        var archived = (await simulator.ProductsAsync("is_archived=1&limit=1")).Results().Single();
        Assert.Equal(("prod2", true), (archived["sku"]!.GetValue<string>(), archived["is_archived"]!.GetValue<bool>()));

        simulator.Host.Scantrust.SetArchived("prod2", false);
        Assert.Equal(active, simulator.Host.Scantrust.Skus());
        Assert.Equal(VendorExamples.ScantrustBySku, simulator.Host.Scantrust.TryGetRow("prod2")!.ToJsonString());
    }

    [Fact]
    public async Task Inserts_verbatim_rows_where_their_date_puts_them()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var row = new JsonObject { ["id"] = 1, ["sku"] = "bare", ["creation_date"] = "2018-01-01T00:00:00.000000Z" };

        simulator.Host.Scantrust.InsertVerbatim(row);

        Assert.Equal("bare", simulator.Host.Scantrust.Skus()[1]);
        Assert.Equal(row.ToJsonString(), (await simulator.ProductsAsync("sku__exact=bare")).Results().Single().ToJsonString());
    }

    [Fact]
    public async Task Touches_deconetwork_rows()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { Order = DecoNetworkOrder.NewestFirst };
        var id = simulator.Host.DecoNetwork.Ids[77];

        Assert.True(simulator.Host.DecoNetwork.Touch(id));
        Assert.False(simulator.Host.DecoNetwork.Touch(1));

        var found = await simulator.FindAsync("field=5&condition=6&date1=2026-05-04T12:00:00");
        Assert.Equal([$"{id}"], found.Ids());
        Assert.Equal("2026-05-04T12:00:00", found.Products()[0]["date_modified"]!.GetValue<string>());
        Assert.Equal("2026-05-04T12:00:00", (await simulator.GetAsync($"id={id}"))["product"]!["date_modified"]!.GetValue<string>());
        Assert.Equal(id, simulator.Host.DecoNetwork.Ids[0]);
    }

    [Fact]
    public async Task Inserts_and_deletes_deconetwork_rows()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var generated = simulator.Host.DecoNetwork.Insert(new JsonObject { ["product_code"] = "NEW-1" });
        var bare = simulator.Host.DecoNetwork.InsertVerbatim(new JsonObject { ["product_id"] = 3, ["skus"] = new JsonArray() });

        Assert.Equal([$"{generated}"], (await simulator.FindAsync("field=1&condition=1&string=NEW-1")).Ids());
        var found = await simulator.FindAsync("field=4&condition=1&string=3");
        Assert.Equal("""{"product_id":3}""", found.Products().Single().ToJsonString());
        Assert.Equal("""{"product_id":3,"skus":[]}""", (await simulator.GetAsync("id=3"))["product"]!.ToJsonString());

        Assert.True(simulator.Host.DecoNetwork.Delete(bare));
        Assert.False(simulator.Host.DecoNetwork.Delete(bare));
        Assert.Equal("40004 WARNING", (await simulator.GetAsync("id=3")).Status());
    }

    [Fact]
    public async Task Refuses_rows_that_cannot_be_found_again()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var scantrust = simulator.Host.Scantrust;
        var decoNetwork = simulator.Host.DecoNetwork;

        var refused = Assert.Throws<ArgumentException>(() => scantrust.Insert(new JsonObject { ["sku"] = "prod2" }));
        Assert.Contains("prod2", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => scantrust.Insert(new JsonObject { ["sku"] = 5 }));
        Assert.Throws<ArgumentException>(() => scantrust.Insert(new JsonObject { ["creation_date"] = "2021-02-01T03:24:42Z" }));
        Assert.Throws<ArgumentException>(() => scantrust.InsertVerbatim(new JsonObject { ["sku"] = "x" }));
        Assert.Throws<ArgumentException>(() => decoNetwork.Insert(new JsonObject { ["product_id"] = 19658 }));
        Assert.Throws<ArgumentException>(() => decoNetwork.Insert(new JsonObject { ["product_id"] = "abc" }));
        Assert.Throws<ArgumentException>(() => decoNetwork.Insert(new JsonObject { ["product_code"] = 5 }));
        Assert.Throws<ArgumentException>(() => decoNetwork.Insert(new JsonObject { ["date_modified"] = "2018-12-05" }));
        Assert.Throws<ArgumentException>(() => decoNetwork.InsertVerbatim([]));
    }

    [Fact]
    public async Task Serves_whole_pages_while_rows_come_and_go()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var stop = TestContext.Current.CancellationToken;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var changes = Task.Run(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    simulator.Host.Scantrust.Delete(simulator.Host.Scantrust.Insert());
                    began.TrySetResult();
                }
            },
            stop);

        await began.Task;
        for (var read = 0; read < 100; read++)
        {
            var page = await simulator.ProductsAsync("limit=1000");
            Assert.Equal(page["count"]!.GetValue<int>(), page.Skus().Distinct().Count());
            Assert.InRange(page.Skus().Length, 56, 57);
        }
        await done.CancelAsync();
        await changes;
    }
}
