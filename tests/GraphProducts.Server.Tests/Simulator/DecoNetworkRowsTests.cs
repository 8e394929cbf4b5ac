using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.Simulator;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class DecoNetworkRowsTests
{
    private static readonly string[] Optional =
        ["product_code", "product_name", "supplier", "brand", "is_active", "categories", "date_modified", "sizes", "colors"];

    [Fact]
    public async Task Has_five_thousand_rows_beside_the_examples()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions());

        Assert.Equal(5002, simulator.Host.DecoNetwork.Ids.Distinct().Count());
        Assert.Equal([19658, 456456], simulator.Host.DecoNetwork.Ids.Take(2));
    }

    [Fact]
    public async Task Shows_every_kind_of_row_that_was_seen()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions());
        var rows = Rows(simulator);

        Assert.Equal(
            [JsonValueKind.String, JsonValueKind.Number], rows.Select(row => row["product_id"]!.GetValueKind()).Distinct());
        foreach (var optional in Optional)
        {
            Assert.Contains(rows, row => !row.ContainsKey(optional));
            Assert.Contains(rows, row => row.ContainsKey(optional) && row[optional] is null);
        }
        Assert.Contains(rows, row => row["product_code"]?.ToString() == "");
        Assert.Contains(rows, row => row["categories"] is JsonArray { Count: 0 });
        Assert.Contains(rows, row => row["categories"] is JsonArray { Count: 2 });
        Assert.Contains(rows, row => row.ContainsKey("decoration_count"));
        Assert.True(rows.Select(row => row["product_code"]?.ToString()).Distinct().Count() < rows.Count - 50);
    }

    [Fact]
    public async Task Nests_ancestors_down_to_an_empty_object_at_the_top()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions());
        var depths = Rows(simulator)
            .SelectMany(row => row["categories"] as JsonArray ?? [])
            .Select(category => Depth(category!.AsObject()))
            .ToHashSet();

        Assert.Equal([1, 2, 3, 4], depths.Order());
    }

    [Fact]
    public async Task Has_variants_that_refer_to_its_sizes_sub_sizes_and_colors()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions());
        var rows = Rows(simulator);
        var variants = rows.SelectMany(row => row["skus"]!.AsArray()).Select(sku => sku!.AsObject()).ToList();

        foreach (var optional in new[] { "gtin", "price", "cost" })
        {
            Assert.Contains(variants, variant => !variant.ContainsKey(optional));
            Assert.Contains(variants, variant => variant.ContainsKey(optional) && variant[optional] is null);
        }
        Assert.Equal(
            [JsonValueKind.String, JsonValueKind.Number],
            variants.Select(variant => variant["dn_sku_id"]!.GetValueKind()).Distinct().Order());
        Assert.Equal(variants.Count, variants.Select(variant => variant["dn_sku_id"]!.ToString()).Distinct().Count());
        Assert.Equal(variants.Count, variants.Select(variant => variant["sku"]!.GetValue<string>()).Distinct().Count());
        Assert.Contains(variants, variant => variant["subsize_id"] is not null);
        Assert.Contains(variants, variant => variant["size_id"] is null);
        Assert.All(rows.Where(row => row["sizes"] is JsonArray && row["colors"] is JsonArray), row =>
        {
            var sizes = row["sizes"]!.AsArray().Select(size => size!["id"]!.GetValue<int>()).ToHashSet();
            var colors = row["colors"]!.AsArray().Select(color => color!["id"]!.GetValue<int>()).ToHashSet();
            Assert.All(row["skus"]!.AsArray(), sku =>
            {
                Assert.True(sku!["size_id"] is null || sizes.Contains(sku["size_id"]!.GetValue<int>()));
                Assert.True(sku["color_id"] is null || colors.Contains(sku["color_id"]!.GetValue<int>()));
            });
        });
    }

    [Fact]
    public async Task Finds_the_same_facts_that_it_details()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        foreach (var id in simulator.Host.DecoNetwork.Ids.Skip(2))
        {
            var detailed = simulator.Host.DecoNetwork.TryGetRow(id)!;
            foreach (var property in new[] { "sizes", "colors", "skus" })
                detailed.Remove(property);
            Assert.Equal(detailed.ToJsonString(), simulator.Host.DecoNetwork.TryGetRow(id, detailed: false)!.ToJsonString());
        }
    }

    [Fact]
    public async Task Is_the_same_for_the_same_seed_and_another_for_another()
    {
        var options = new SimulatorOptions { ScantrustRows = 0, DecoNetworkRows = 100, Seed = 7 };
        await using var one = await RunningSimulator.StartAsync(options);
        await using var same = await RunningSimulator.StartAsync(options);
        await using var other = await RunningSimulator.StartAsync(options with { Seed = 8 });

        Assert.Equal(Texts(one), Texts(same));
        Assert.NotEqual(Texts(one), Texts(other));
    }

    private static List<JsonObject> Rows(RunningSimulator simulator) =>
        [.. simulator.Host.DecoNetwork.Ids.Select(id => simulator.Host.DecoNetwork.TryGetRow(id)!)];

    private static IEnumerable<string> Texts(RunningSimulator simulator) => Rows(simulator).Select(row => row.ToJsonString());

    private static int Depth(JsonObject category) => category.Count == 0 ? 0 : 1 + Depth(category["ancestors"]!.AsObject());
}
