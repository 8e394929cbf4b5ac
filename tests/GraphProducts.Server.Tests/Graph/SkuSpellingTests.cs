using System.Text.Json.Nodes;
using GraphProducts.Simulator;
using GraphProducts.Simulator.Scantrust;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Whether Scantrust's sku__exact heeds case is not documented: a sku names one product either way.</summary>
public sealed class SkuSpellingTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 10)]
    public async Task Skus_that_differ_in_case_alone_are_told_apart(bool ignoreCase, int matches)
    {
        await using var host = await GraphHost.StartAsync(
            new SimulatorOptions { ScantrustRows = 10, Scantrust = new ScantrustSwitches { IgnoreCase = ignoreCase } });
        var spellings = Enumerable.Range(0, 10).Select(number => Spelling("abcd", number)).ToArray();
        foreach (var sku in spellings)
            host.Simulator.Scantrust.Insert(new JsonObject { ["sku"] = sku });

        var answer = await host.AskAsync("query($skus: [String!]!) { productsBySku(source: SCANTRUST, skus: $skus) { sku } }", new { skus = spellings });

        Assert.Empty(answer.Errors);
        Assert.Equal(spellings, answer.Data["productsBySku"]!.AsArray().Select(product => product!["sku"]!.GetValue<string>()));
        var listed = await host.AskAsync("{ products(source: SCANTRUST, where: { sku: { eq: \"abcd\" } }) { totalCount } }");
        Assert.Equal(matches, listed.Data["products"]!["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_sku_in_another_case_names_nothing()
    {
        await using var host = await GraphHost.StartAsync(new SimulatorOptions { Scantrust = new ScantrustSwitches { IgnoreCase = true } });

        var answer = await host.AskAsync("{ product(by: { sku: { source: SCANTRUST, sku: \"PROD2\" } }) { sku } }");

        Assert.Empty(answer.Errors);
        Assert.Null(answer.Data["product"]);
    }

    [Fact]
    public async Task A_sku_costs_one_call_per_list_however_many_rows_match()
    {
        await using var host = await GraphHost.StartAsync(
            new SimulatorOptions { ScantrustRows = 10, Scantrust = new ScantrustSwitches { IgnoreCase = true } });
        for (var number = 0; number < 31; number++)
            host.Simulator.Scantrust.Insert(new JsonObject { ["sku"] = Spelling("abcde", number) });

        var answer = await host.AskAloneAsync("{ product(by: { sku: { source: SCANTRUST, sku: \"ABCDE\" } }) { sku } }");

        Assert.Null(answer.Data["product"]);
        Assert.Equal(["0", "1"], host.Simulator.Log.Entries.Select(entry => entry.Parameters["is_archived"]));
    }

    /// <summary>Each number's bits choose the letters that are capitals.</summary>
    private static string Spelling(string word, int number) =>
        string.Concat(word.Select((letter, place) => (number >> place & 1) == 1 ? char.ToUpperInvariant(letter) : letter));
}
