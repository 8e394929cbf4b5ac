using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.Simulator;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class ScantrustRowsTests
{
    [Fact]
    public async Task Has_two_thousand_rows_beside_the_examples_of_which_a_tenth_is_archived()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions());

        Assert.Equal(1802, simulator.Host.Scantrust.Skus().Count);
        Assert.Equal(200, simulator.Host.Scantrust.Skus(archived: true).Count);
    }

    [Fact]
    public async Task Shares_two_fifths_of_its_skus_with_product_codes_and_variants_of_the_other_catalogue()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions());
        var skus = simulator.Host.Scantrust.Skus().Concat(simulator.Host.Scantrust.Skus(archived: true)).ToHashSet();
        var rows = simulator.Host.DecoNetwork.Ids.Select(id => simulator.Host.DecoNetwork.TryGetRow(id)!).ToList();

        var codes = rows.Select(row => row["product_code"]?.GetValue<string>()).Where(skus.Contains!).ToHashSet();
        var variants = rows
            .SelectMany(row => row["skus"]!.AsArray())
            .Select(sku => sku!["sku"]!.GetValue<string>())
            .Where(skus.Contains)
            .ToHashSet();

        Assert.Equal(2002, skus.Count);
        Assert.Equal(800, codes.Union(variants).Count());
        Assert.InRange(codes.Count, 350, 450);
        Assert.InRange(variants.Count, 350, 450);
        Assert.Contains("2000", codes);
        Assert.Contains("C44A12", variants);
    }

    [Fact]
    public async Task Shows_every_kind_of_row_that_the_documentation_allows()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions());
        var rows = await AllRowsAsync(simulator);

        Assert.Contains(rows, row => row.ContainsKey("smartlabel") && row["smartlabel"] is null);
        Assert.Contains(rows, row => !row.ContainsKey("smartlabel"));
        Assert.Contains(rows, row => row.ContainsKey("campaign") && row["campaign"] is null);
        Assert.Contains(rows, row => row["campaign"]?["name"] is not null);
        Assert.Contains(rows, row => row["client_url"]?.ToString() == "");
        Assert.Contains(rows, row => row["client_url"]?.ToString().Length > 0);
        Assert.Contains(rows, row => row["brand"]?["id"]?.GetValueKind() == JsonValueKind.String);
        foreach (var optional in new[] { "image", "name", "description", "label", "brand", "company", "code_count" })
        {
            Assert.Contains(rows, row => !row.ContainsKey(optional));
            Assert.Contains(rows, row => row.ContainsKey(optional) && row[optional] is null);
        }
        Assert.All(rows, row => Assert.NotNull(row["id"]));
        Assert.Equal(rows.Length, rows.Select(row => row["id"]!.GetValue<long>()).Distinct().Count());
        Assert.Equal(rows.Length, rows.Select(row => row["uuid"]!.GetValue<Guid>()).Distinct().Count());
    }

    [Fact]
    public async Task Names_things_in_many_scripts_with_emoji_escaped_and_unescaped()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions());
        using var response = await simulator.SendToScantrustAsync("api/v2/products/?limit=3000");
        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        foreach (var part in new[] { "قميص", "コットン", "👕", "\\uD83D\\uDC55", "\\\\Workshop\\\\", "\\\"Chunky\\\"", "\\n", "<b>" })
            Assert.Contains(part, json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_same_for_the_same_seed_and_another_for_another()
    {
        var options = new SimulatorOptions { ScantrustRows = 100, DecoNetworkRows = 100, Seed = 7 };
        await using var one = await RunningSimulator.StartAsync(options);
        await using var same = await RunningSimulator.StartAsync(options);
        await using var other = await RunningSimulator.StartAsync(options with { Seed = 8 });

        // The order in which rows are first read must not matter either.
        await same.ProductsAsync("limit=10&offset=50");

        Assert.Equal(Texts(await AllRowsAsync(one)), Texts(await AllRowsAsync(same)));
        Assert.NotEqual(Texts(await AllRowsAsync(one)), Texts(await AllRowsAsync(other)));
    }

    private static async Task<JsonObject[]> AllRowsAsync(RunningSimulator simulator) =>
        [.. (await simulator.ProductsAsync("limit=5000")).Results(), .. (await simulator.ProductsAsync("limit=5000&is_archived=1")).Results()];

    private static IEnumerable<string> Texts(JsonObject[] rows) => rows.Select(row => row.ToJsonString());
}
