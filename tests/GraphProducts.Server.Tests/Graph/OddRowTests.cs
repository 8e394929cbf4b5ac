using System.Text.Json.Nodes;
using GraphProducts.Simulator;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Rows that no documentation forbids: whatever is not there is null, and nothing of it costs the other rows.</summary>
public sealed class OddRowTests
{
    private static readonly SimulatorOptions s_empty = new() { ScantrustRows = 0, DecoNetworkRows = 0 };

    [Fact]
    public async Task With_nulls_in_their_lists_lose_the_nulls_alone()
    {
        await using var host = await GraphHost.StartAsync(s_empty);
        InsertDeco(host, """
            {"product_id":7,"product_code":"P","categories":[null,{"id":1,"name":"A","ancestors":null}],
             "sizes":[null,{"id":2,"sub_options":[null,{"id":3}]}],
             "colors":[null,{"id":4}],"skus":[null,{"sku":"V","size_id":2,"subsize_id":3,"color_id":4}]}
            """);

        var product = await FindAsync(host, """{source: DECONETWORK, sku: "P"}""", """
            categories { sourceId ancestors { name } } sizes { sourceId subSizes { sourceId } } colors { sourceId }
            skus { code size { sourceId } subSize { sourceId } color { sourceId } }
            """);

        Assert.Equal(
            JsonNode.Parse("""
                {"categories":[{"sourceId":"1","ancestors":[]}],"sizes":[{"sourceId":"2","subSizes":[{"sourceId":"3"}]}],"colors":[{"sourceId":"4"}],
                 "skus":[{"code":"V","size":{"sourceId":"2"},"subSize":{"sourceId":"3"},"color":{"sourceId":"4"}}]}
                """)!.ToJsonString(),
            product.ToJsonString());
    }

    [Fact]
    public async Task With_a_part_of_another_shape_lose_that_part_alone_with_an_error_and_a_line_in_the_log()
    {
        await using var host = await GraphHost.StartAsync(s_empty);
        InsertDeco(host, """{"product_id":7,"product_name":"Odd","categories":["their words"],"sizes":[],"colors":[{"id":{}}],"skus":[]}""");
        InsertDeco(host, """{"product_id":9,"product_name":"Even","categories":[],"sizes":[],"colors":[],"skus":[]}""");

        var answer = await host.AskAsync("{ nodes(ids: [\"cGQ3\", \"cGQ5\"]) { ... on Product { name colors { name } sizes { name } } } }");

        var error = Assert.Single(answer.Errors);
        Assert.Equal(("UPSTREAM_BAD_RESPONSE", "DecoNetwork", "nodes.0.colors"), (error.Code, error.Upstream, error.Path));
        Assert.Equal(
            """{"nodes":[{"name":"Odd","colors":null,"sizes":[]},{"name":"Even","colors":[],"sizes":[]}]}""", answer.Data.ToJsonString());
        Assert.DoesNotContain("their words", answer.Text, StringComparison.Ordinal);
        Assert.Contains(host.Logs.Lines, line => line.Contains("UPSTREAM_BAD_RESPONSE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_nothing_but_their_id_are_products_all_the_same()
    {
        await using var host = await GraphHost.StartAsync(s_empty);
        InsertDeco(host, """{"product_id":"8"}""");

        var answer = await host.AskAsync("""
            { product(by: {id: "cGQ4"}) {
              id sku name brand { id } supplier categories { id } isActive modifiedAt sizes { code } colors { name } skus { code } } }
            """);

        Assert.Empty(answer.Errors);
        Assert.Equal(
            JsonNode.Parse("""
                {"id":"cGQ4","sku":null,"name":null,"brand":null,"supplier":null,"categories":[],"isActive":null,"modifiedAt":null,
                 "sizes":[],"colors":[],"skus":[]}
                """)!.ToJsonString(),
            answer.Data["product"]!.ToJsonString());
    }

    /// <summary>Scantrust finds a product by its sku alone. One without can be shown, but not found again, and its id must not find another.</summary>
    [Fact]
    public async Task Without_sku_have_an_id_that_finds_nothing_and_costs_nothing()
    {
        await using var host = await GraphHost.StartAsync(s_empty);
        host.Simulator.Scantrust.InsertVerbatim(JsonNode.Parse("""{"id":9,"sku":"","creation_date":"2022-01-01T00:00:00.000000Z"}""")!.AsObject());

        var page = await host.AskAsync("{ products(first: 1, source: SCANTRUST) { nodes { id sourceId skus { code counterparts { id } } } } }");
        var node = page.Data["products"]!["nodes"]![0]!;
        var found = await host.AskAloneAsync("query ($id: ID!) { node(id: $id) { id } }", new { id = node["id"] });

        Assert.Equal("9", node["sourceId"]!.GetValue<string>());
        Assert.Empty(page.Errors);
        Assert.Null(found.Data["node"]);
        Assert.Empty(host.Simulator.Log.Entries);
    }

    [Fact]
    public async Task With_counts_beyond_an_Int_lose_those_counts_alone_and_say_so()
    {
        await using var host = await GraphHost.StartAsync(s_empty);
        host.Simulator.Scantrust.Insert(new JsonObject { ["code_count"] = 3_000_000_000, ["active_code_count"] = 5 });

        var answer = await host.AskAsync("{ products(first: 1, source: SCANTRUST) { nodes { codes { total active } } } }");

        Assert.Equal("""{"products":{"nodes":[{"codes":{"total":null,"active":5}}]}}""", answer.Data.ToJsonString());
        Assert.Equal("products.nodes.0.codes.total", answer.Errors.Single().Path);
        Assert.Contains("3000000000", answer.Errors.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_same_product_code_are_all_counterparts()
    {
        await using var host = await GraphHost.StartAsync(s_empty);
        InsertDeco(host, """{"product_id":11,"product_code":"prod2"}""");
        InsertDeco(host, """{"product_id":12,"product_code":"prod2"}""");

        var product = await FindAsync(host, """{source: SCANTRUST, sku: "prod2"}""", "skus { counterparts { sourceId } }");
        var first = await FindAsync(host, """{source: DECONETWORK, sku: "prod2"}""", "sourceId");

        Assert.Equal("""{"skus":[{"counterparts":[{"sourceId":"11"},{"sourceId":"12"}]}]}""", product.ToJsonString());
        Assert.Equal("""{"sourceId":"11"}""", first.ToJsonString());
    }

    private static void InsertDeco(GraphHost host, string row) => host.Simulator.DecoNetwork.InsertVerbatim(JsonNode.Parse(row)!.AsObject());

    private static async Task<JsonNode> FindAsync(GraphHost host, string key, string fields)
    {
        var answer = await host.AskAsync($"{{ product(by: {{sku: {key}}}) {{ {fields} }} }}");
        Assert.Empty(answer.Errors);
        return answer.Data["product"]!;
    }
}
