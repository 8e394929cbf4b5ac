using System.Text.Json.Nodes;
using GraphProducts.Simulator;
using GraphProducts.Simulator.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>What a client reads when a list has moved since its cursor was made.</summary>
public sealed class DriftNoteTests
{
    private const string Page =
        "query($after: String) { first: products(first: 20, source: DECONETWORK, after: $after) { nodes { sourceId } pageInfo { endCursor } } }";

    [Fact]
    public async Task Names_each_connection_that_drifted_beside_an_answer_without_errors()
    {
        await using var host = await GraphHost.StartAsync(new SimulatorOptions
        {
            DecoNetworkRows = 3000,
            DecoNetwork = new DecoNetworkSwitches { Order = DecoNetworkOrder.ById },
        });
        var after = await EndCursorAsync(host);
        foreach (var id in host.Simulator.DecoNetwork.Ids.Take(20))
            host.Simulator.DecoNetwork.Delete(id);

        const string both = """
            query($after: String) {
              a: products(first: 5, source: DECONETWORK, after: $after) { nodes { sourceId } }
              b: products(first: 6, source: DECONETWORK, after: $after) { nodes { sourceId } }
              c: products(first: 5, source: DECONETWORK) { nodes { sourceId } }
            }
            """;
        var answer = await host.AskAsync(both, new { after });
        var json = JsonNode.Parse(answer.Pretty)!;
        var notes = json["extensions"]!["paging"]!.AsArray();
        Assert.Equal(["a", "b"], notes.Select(note => note!["path"]![0]!.GetValue<string>()));
        Assert.All(notes, note => Assert.Equal("DRIFTED", note!["code"]!.GetValue<string>()));
        Assert.Null(json["errors"]);
        Assert.Equal(5, json["data"]!["a"]!["nodes"]!.AsArray().Count);
    }

    [Fact]
    public async Task Says_nothing_where_the_row_was_found_again()
    {
        await using var host = await GraphHost.StartAsync(new SimulatorOptions { DecoNetworkRows = 300 });
        var after = await EndCursorAsync(host);
        foreach (var id in host.Simulator.DecoNetwork.Ids.Take(5))
            host.Simulator.DecoNetwork.Delete(id);
        Assert.DoesNotContain("extensions", (await host.AskAsync(Page, new { after })).Pretty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_is_ordered_by_id_is_read_from_the_id_of_the_cursor_on()
    {
        await using var host = await ShopOrderedById.StartAsync(rows: 3000);
        var ids = host.Simulator.DecoNetwork.Ids.Order().ToArray();
        var after = await EndCursorAsync(host);
        foreach (var id in ids.Take(20))
            host.Simulator.DecoNetwork.Delete(id);

        var answer = await host.AskAloneAsync(Page, new { after });
        Assert.Contains($"\"{ids[20]}\"", answer.Pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("extensions", answer.Pretty, StringComparison.Ordinal);
        var call = Assert.Single(host.Simulator.Log.Entries);
        Assert.Contains($"condition=6 field=4 limit=21 offset=0 sortby=6 string={ids[19]} ", Cases.CallList.Of([call]), StringComparison.Ordinal);
    }

    private static async Task<string> EndCursorAsync(GraphHost host)
    {
        var answer = await host.AskAsync(Page);
        return JsonNode.Parse(answer.Pretty)!["data"]!["first"]!["pageInfo"]!["endCursor"]!.GetValue<string>();
    }
}
