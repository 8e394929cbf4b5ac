using System.Text.Json.Nodes;
using GraphProducts.Simulator;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Every field that the upstreams document is reachable in the graph, and says what the row says.</summary>
[Collection(nameof(DefaultGraph))]
public sealed class UpstreamFieldTests(DefaultGraph graph)
{
    private static readonly UpstreamField[] s_scantrust =
    [
        new("id", "sourceId"), new("uuid", "uuid"), new("sku", "sku"), new("image", "image"), new("name", "name"),
        new("description", "description"), new("label", "label"),
        new("brand.id", "brand.sourceId"), new("brand.name", "brand.name"), new("brand.image", "brand.image"),
        new("company.id", "company.sourceId"), new("company.uuid", "company.uuid"), new("company.name", "company.name"),
        new("creation_date", "createdAt", UpstreamValue.Time), new("client_url", "clientUrl", UpstreamValue.TextOrNothing),
        new("is_archived", "isArchived"),
        new("code_count", "codes.total"), new("active_code_count", "codes.active"), new("blacklisted_code_count", "codes.blacklisted"),
        new("campaign.id", "campaign.sourceId"), new("campaign.name", "campaign.name"),
        new("campaign.description", "campaign.description"), new("campaign.is_archived", "campaign.isArchived"),
        new("smartlabel", "smartLabel", UpstreamValue.Json),
    ];

    private static readonly UpstreamField[] s_decoNetwork =
    [
        new("product_id", "sourceId"), new("product_code", "sku"), new("product_name", "name"), new("supplier", "supplier"),
        new("brand", "brand.name", UpstreamValue.TextOrNothing), new("is_active", "isActive"),
        new("categories[].id", "categories[].sourceId"), new("categories[].name", "categories[].name"),
        new("date_modified", "modifiedAt", UpstreamValue.Time),
        new("sizes[].id", "sizes[].sourceId"), new("sizes[].name", "sizes[].name"), new("sizes[].code", "sizes[].code"),
        new("sizes[].sub_options[].id", "sizes[].subSizes[].sourceId"),
        new("sizes[].sub_options[].name", "sizes[].subSizes[].name"),
        new("sizes[].sub_options[].code", "sizes[].subSizes[].code"),
        new("colors[].id", "colors[].sourceId"), new("colors[].name", "colors[].name"),
        new("skus[].size_id", "skus[].size.sourceId"), new("skus[].subsize_id", "skus[].subSize.sourceId"),
        new("skus[].color_id", "skus[].color.sourceId"), new("skus[].sku", "skus[].code"), new("skus[].gtin", "skus[].gtin"),
        new("skus[].dn_sku_id", "skus[].sourceId"),
        new("skus[].price", "skus[].price.amount", UpstreamValue.Amount), new("skus[].cost", "skus[].cost.amount", UpstreamValue.Amount),
    ];

    private const string Fields =
        """
        sourceId uuid sku image name description label
        brand { sourceId name image } company { sourceId uuid name } campaign { sourceId name description isArchived }
        createdAt clientUrl isArchived codes { total active blacklisted } smartLabel
        supplier isActive modifiedAt categories { sourceId name ancestors { sourceId name ancestors { sourceId } } }
        sizes { sourceId name code subSizes { sourceId name code } } colors { sourceId name }
        skus { code gtin sourceId size { sourceId } subSize { sourceId } color { sourceId } price { amount currency } cost { amount currency } }
        """;

    [Theory]
    [InlineData("first: 500, source: SCANTRUST")]
    [InlineData("first: 200, source: SCANTRUST, where: {isArchived: true}")]
    public async Task Of_Scantrust_say_what_the_row_says(string arguments)
    {
        foreach (var product in await ReadAsync(graph.Host, arguments))
        {
            var row = graph.Host.Simulator.Scantrust.TryGetRow(product["sku"]!.GetValue<string>())!;
            AssertSame(s_scantrust, row, product);
        }
    }

    [Fact]
    public async Task Of_DecoNetwork_say_what_the_row_says()
    {
        foreach (var product in await ReadAsync(graph.Host, "first: 500, source: DECONETWORK"))
        {
            var row = RowOf(graph.Host, long.Parse(product["sourceId"]!.GetValue<string>(), null));
            AssertSame(s_decoNetwork, row, product);
            Assert.Equal(Chains(row), ChainsOf(product));
        }
    }

    [Fact]
    public async Task Of_Scantrusts_undocumented_smartlabel_are_handed_on_as_they_are()
    {
        await using var host = await GraphHost.StartAsync(new SimulatorOptions { ScantrustRows = 1, DecoNetworkRows = 0 });
        var label = JsonNode.Parse("""{"kind":"nfc","tags":[1,2.50,null,{"é":"\"x\""}]}""");
        var sku = host.Simulator.Scantrust.Insert(new JsonObject { ["smartlabel"] = label });

        var product = (await ReadAsync(host, "first: 1, source: SCANTRUST")).Single();

        Assert.Equal(sku, product["sku"]!.GetValue<string>());
        AssertSame(s_scantrust, host.Simulator.Scantrust.TryGetRow(sku)!, product);
        Assert.Equal("nfc", product["smartLabel"]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task Of_variants_keep_the_ids_of_sizes_and_colours_that_the_product_does_not_list()
    {
        await using var host = await GraphHost.StartAsync(new SimulatorOptions { ScantrustRows = 0, DecoNetworkRows = 0 });
        var id = host.Simulator.DecoNetwork.InsertVerbatim(JsonNode.Parse(
            """{"product_id":77,"product_code":"P","skus":[{"sku":"V","size_id":6345,"subsize_id":743546,"color_id":5675}]}""")!.AsObject());

        var product = (await ReadAsync(host, "source: DECONETWORK, where: {sku: {eq: \"P\"}}")).Single();

        AssertSame(s_decoNetwork, RowOf(host, id), product);
        Assert.Equal("6345", product["skus"]![0]!["size"]!["sourceId"]!.GetValue<string>());
    }

    /// <summary>A field that a row has and the tables above lack would not be compared, so the tables must be complete.</summary>
    [Fact]
    public void Are_all_compared()
    {
        var simulator = graph.Host.Simulator;
        var scantrust = simulator.Scantrust.Skus().Take(500).SelectMany(sku => UpstreamField.PathsOf(simulator.Scantrust.TryGetRow(sku)));
        var deco = simulator.DecoNetwork.Ids.Take(500).SelectMany(id => UpstreamField.PathsOf(simulator.DecoNetwork.TryGetRow(id)))
            .Where(path => !path.Contains(".ancestors.", StringComparison.Ordinal))
            // The simulator's own invention: it stands for whatever DecoNetwork does not document.
            .Except(["decoration_count"]);

        Assert.Empty(scantrust.Distinct().Except(s_scantrust.Select(field => field.Upstream)));
        Assert.Empty(deco.Distinct().Except(s_decoNetwork.Select(field => field.Upstream)));
    }

    private static async Task<List<JsonNode>> ReadAsync(GraphHost host, string arguments)
    {
        var answer = await host.AskAsync($"{{ products({arguments}) {{ nodes {{ {Fields} }} }} }}");
        Assert.Empty(answer.Errors);
        var nodes = answer.Data["products"]!["nodes"]!.AsArray();
        Assert.NotEmpty(nodes);
        return [.. nodes.Select(node => node!)];
    }

    /// <summary>
    /// What a search shows, and from the detail read what a search does not show. In the vendor's own example the two disagree on categories.
    /// </summary>
    private static JsonObject RowOf(GraphHost host, long id)
    {
        var row = host.Simulator.DecoNetwork.TryGetRow(id, detailed: false)!;
        var detail = host.Simulator.DecoNetwork.TryGetRow(id)!;
        foreach (var name in detail.Select(field => field.Key).Except(row.Select(field => field.Key)).ToList())
            row[name] = detail[name]?.DeepClone();
        return row;
    }

    private static void AssertSame(UpstreamField[] fields, JsonObject row, JsonNode product) => Assert.Equal(
        fields.Select(field => $"{field.Upstream}: {string.Join(" | ", field.Expected(row).Select(value => value ?? "null"))}"),
        fields.Select(field => $"{field.Upstream}: {string.Join(" | ", field.Actual(product).Select(value => value ?? "null"))}"));

    /// <summary>Each category's ancestors from the top down; upstream they are nested the other way round.</summary>
    private static IEnumerable<string> Chains(JsonObject row) => (row["categories"]?.AsArray() ?? []).Select(category =>
    {
        var fromBelow = new List<string>();
        for (var ancestor = category!["ancestors"]; ancestor?["id"] is not null; ancestor = ancestor["ancestors"])
            fromBelow.Add($"{ancestor["id"]} {ancestor["name"]}");
        return string.Join(" > ", Enumerable.Reverse(fromBelow).Select((ancestor, above) => $"{ancestor} below {above}"));
    });

    private static IEnumerable<string> ChainsOf(JsonNode product) => product["categories"]!.AsArray().Select(category => string.Join(
        " > ",
        category!["ancestors"]!.AsArray().Select(ancestor =>
            $"{ancestor!["sourceId"]} {ancestor["name"]} below {ancestor["ancestors"]!.AsArray().Count}")));
}
