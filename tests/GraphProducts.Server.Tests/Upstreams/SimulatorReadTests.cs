using System.Globalization;
using System.Text.Json.Nodes;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using GraphProducts.Simulator.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>Both catalogues of the simulator, awkward rows included, read from end to end and compared with its own.</summary>
public sealed class SimulatorReadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reads_all_of_Scantrust(bool isArchived)
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(new() { ArchivedShare = 0.5, DecoNetworkRows = 0 });
        upstreams.Simulator.Scantrust.Switches = new() { MaximumLimit = 73, OverLimit = GraphProducts.Simulator.Upstreams.OverLimit.Clamp };
        var skus = upstreams.Simulator.Scantrust.Skus(isArchived);

        List<ScantrustProduct> rows = [];
        ScantrustPage page;
        do
        {
            page = (await upstreams.Clients.Scantrust.ListProductsAsync(new(100, rows.Count, isArchived), Cancellation)).Value;
            Assert.Equal(skus.Count, page.Count);
            rows.AddRange(page.Results);
        }
        while (page.HasNext);

        Assert.Equal(skus, rows.Select(row => row.Sku.ToString()));
        Assert.All(rows, row => AssertSame(upstreams.Simulator.Scantrust.TryGetRow(row.Sku!)!, row));
    }

    [Fact]
    public async Task Finds_each_awkward_sku_of_Scantrust()
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(
            new() { ScantrustRows = 300, ArchivedShare = 0, DecoNetworkRows = 300 });
        var skus = upstreams.Simulator.Scantrust.Skus();
        Assert.Contains(skus, sku => sku.Contains('&', StringComparison.Ordinal));

        foreach (var sku in skus)
        {
            var page = (await upstreams.Clients.Scantrust.ListProductsAsync(new(1, SkuExact: sku), Cancellation)).Value;
            Assert.Equal(sku, Assert.Single(page.Results).Sku);
        }

        Assert.Empty((await upstreams.Clients.Scantrust.ListProductsAsync(new(1, SkuExact: "nobody's"), Cancellation)).Value.Results);
    }

    [Theory]
    [InlineData(DecoNetworkIdForm.Text, 10001, true)]
    [InlineData(DecoNetworkIdForm.Number, 0, false)]
    public async Task Reads_all_of_DecoNetwork(DecoNetworkIdForm ids, int successCode, bool codeAsText)
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(new() { ScantrustRows = 0, DecoNetworkRows = 1000 });
        var deco = upstreams.Simulator.DecoNetwork;
        deco.Switches = new()
        {
            ProductIds = ids,
            SuccessCode = successCode,
            CodeAsText = codeAsText,
            IdsOrder = DecoNetworkIdsOrder.Shuffled,
        };

        for (var offset = 0; offset < deco.Ids.Count; offset += 100)
        {
            var page = (await upstreams.Clients.DecoNetwork.FindAsync([], 100, offset, Cancellation)).Value;
            Assert.Equal(deco.Ids.Count, page.Total);
            Assert.Equal(deco.Ids.Skip(offset).Take(100).Select(Text), page.Products.Select(row => row.ProductId.ToString()));
            Assert.All(page.Products, row => AssertSame(deco.TryGetRow(Number(row), detailed: false)!, row));

            var asked = page.Products.Select(row => row.ProductId.ToString()).ToArray();
            var details = (await upstreams.Clients.DecoNetwork.GetAsync(asked, Cancellation)).Value;
            Assert.Equal(asked.Order(StringComparer.Ordinal), details.Found.Keys.Order(StringComparer.Ordinal));
            Assert.All(details.Found.Values, row => AssertSame(deco.TryGetRow(Number(row))!, row));
        }
    }

    [Theory]
    [InlineData(DecoNetworkMissingIds.WarningWithFound)]
    [InlineData(DecoNetworkMissingIds.WarningAlone)]
    [InlineData(DecoNetworkMissingIds.SuccessWithFewer)]
    public async Task Finds_what_exists_beside_what_does_not(DecoNetworkMissingIds missing)
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(new() { ScantrustRows = 0, DecoNetworkRows = 200 });
        upstreams.Simulator.DecoNetwork.Switches = new() { MissingIds = missing };
        var existing = upstreams.Simulator.DecoNetwork.Ids.Take(99).Select(Text).ToArray();

        var products = (await upstreams.Clients.DecoNetwork.GetAsync([.. existing, "3"], Cancellation)).Value;

        Assert.Equal(existing.Order(StringComparer.Ordinal), products.Found.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(products.Failed);
        Assert.InRange(upstreams.Simulator.Log.Entries.Count, 1, missing == DecoNetworkMissingIds.WarningAlone ? 14 : 1);
    }

    [Fact]
    public async Task Searches_by_each_field_and_by_several()
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(new() { ScantrustRows = 0, DecoNetworkRows = 50 });
        var client = upstreams.Clients.DecoNetwork;
        var modified = new DateTimeOffset(2018, 12, 5, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(["19658"], await FindAsync(DecoCondition.On(DecoField.ProductCode, DecoOperator.Equal, "2000")));
        Assert.Equal(["19658"], await FindAsync(DecoCondition.On(DecoField.ProductId, DecoOperator.Equal, "19658")));
        const string Name = "Ultra Cotton 100% Cotton T Shirt";
        Assert.Contains("19658", await FindAsync(DecoCondition.On(DecoField.ProductName, DecoOperator.Equal, Name)));
        Assert.Contains("19658", await FindAsync(DecoCondition.ModifiedBetween(modified, modified)));
        Assert.DoesNotContain("19658", await FindAsync(DecoCondition.Modified(DecoOperator.Greater, modified)));
        Assert.Contains("19658", await FindAsync(DecoCondition.Modified(DecoOperator.GreaterOrEqual, modified.AddSeconds(-0.5))));
        Assert.DoesNotContain("19658", await FindAsync(DecoCondition.Modified(DecoOperator.GreaterOrEqual, modified.AddSeconds(0.5))));
        Assert.Equal(
            ["456456"],
            await FindAsync(
                DecoCondition.On(DecoField.Supplier, DecoOperator.Equal, "Sanmar"),
                DecoCondition.On(DecoField.ProductCode, DecoOperator.Equal, "2000B"),
                DecoCondition.Modified(DecoOperator.LessOrEqual, modified)));

        async Task<IEnumerable<string>> FindAsync(params DecoCondition[] conditions) =>
            (await client.FindAsync(conditions, 100, 0, Cancellation)).Value.Products.Select(row => row.ProductId.ToString());
    }

    [Fact]
    public async Task Is_refused_by_both_with_other_credentials()
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(new() { ScantrustRows = 0, DecoNetworkRows = 0 });
        await using var strangers = new UpstreamClients(new Dictionary<string, string?>
        {
            ["Scantrust:BaseUrl"] = upstreams.Simulator.ScantrustBaseUrl.AbsoluteUri,
            ["Scantrust:Token"] = "wrong",
            ["DecoNetwork:BaseUrl"] = upstreams.Simulator.DecoNetworkBaseUrl.AbsoluteUri,
            ["DecoNetwork:Username"] = upstreams.Simulator.Options.DecoNetworkUsername,
            ["DecoNetwork:Password"] = "wrong",
        });

        Assert.Equal("UPSTREAM_AUTH", (await strangers.Scantrust.CheckAccessAsync(Cancellation))?.CodeText);
        Assert.Equal("UPSTREAM_AUTH", (await strangers.DecoNetwork.CheckAccessAsync(Cancellation))?.CodeText);
        Assert.Null(await upstreams.Clients.Scantrust.CheckAccessAsync(Cancellation));
        Assert.Null(await upstreams.Clients.DecoNetwork.CheckAccessAsync(Cancellation));
        Assert.Equal(4, upstreams.Simulator.Log.Entries.Count);
    }

    private static void AssertSame(JsonObject json, ScantrustProduct row)
    {
        string[] names = ["id", "uuid", "name", "description", "label", "client_url", "image"];
        AssertTexts(
            names.Select(name => Text(json[name])),
            [row.Id, row.Uuid, row.Name, row.Description, row.Label, row.ClientUrl, row.Image]);
        AssertTexts([Text(json["brand"]?["id"]), Text(json["brand"]?["name"])], [row.Brand?.Id, row.Brand?.Name]);
        AssertTexts([Text(json["company"]?["uuid"]), Text(json["campaign"]?["name"])], [row.Company?.Uuid, row.Campaign?.Name]);
        AssertTexts(
            [Text(json["code_count"]), Text(json["active_code_count"]), Text(json["blacklisted_code_count"])],
            [Text(row.CodeCount), Text(row.ActiveCodeCount), Text(row.BlacklistedCodeCount)]);
        Assert.Equal(DateTimeOffset.Parse(Text(json["creation_date"])!, CultureInfo.InvariantCulture), row.CreationDate);
    }

    private static void AssertSame(JsonObject json, DecoProduct row)
    {
        string[] names = ["product_id", "product_code", "product_name", "supplier", "brand"];
        AssertTexts(
            names.Select(name => Text(json[name])),
            [row.ProductId, row.ProductCode, row.ProductName, row.Supplier, row.Brand]);
        Assert.Equal(Text(json["date_modified"]), row.DateModified?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        Assert.Equal(json["is_active"]?.GetValue<bool>(), row.IsActive);
        Assert.Equal(
            json["categories"]?.AsArray().Select(Chain),
            row.Categories?.Select(category => string.Join('/', category.Ancestors.Select(parent => parent.Id).Append(category.Id))));
        Assert.Equal(json["skus"]?.AsArray().Select(Variant), row.Skus?.Select(Variant));
        Assert.Equal(json["colors"]?.AsArray().Select(color => Text(color!["name"])), row.Colors?.Select(color => color.Name.Decode()));
        Assert.Equal(
            json["sizes"]?.AsArray().Select(size => $"{size!["code"]} {size["sub_options"]?.AsArray().Count}"),
            row.Sizes?.Select(size => $"{size.Code} {size.SubOptions?.Length}"));
    }

    private static string Variant(JsonNode? sku)
    {
        string[] names = ["sku", "gtin", "dn_sku_id", "size_id", "subsize_id", "color_id", "price", "cost"];
        return string.Join(' ', names.Select(name => Text(sku![name])));
    }

    private static string Variant(DecoSku sku) => string.Join(
        ' ', sku.Sku, sku.Gtin, sku.DnSkuId, sku.SizeId, sku.SubsizeId, sku.ColorId, sku.Price.Text, sku.Cost.Text);

    private static void AssertTexts(IEnumerable<string?> expected, IEnumerable<string?> actual) => Assert.Equal(expected, actual);

    private static string Chain(JsonNode? category)
    {
        var path = Text(category!["id"])!;
        for (var parent = category["ancestors"]; parent?["id"] is { } id; parent = parent["ancestors"])
        {
            path = $"{id}/{path}";
        }

        return path;
    }

    private static long Number(DecoProduct row) => long.Parse(row.ProductId.ToString(), CultureInfo.InvariantCulture);

    private static string? Text(JsonNode? node) => node?.ToString();

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
