using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class DecoNetworkGetTests
{
    private const string Success = """{"code":0,"severity":"SUCCESS","description":""}""";

    private static readonly string[] Hundred = [.. Enumerable.Range(1000, 100).Select(id => $"{id}")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_all_ids_in_one_form()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(new FakeDecoProducts(MissingIds.Alone).AnswerAsync);

        var products = (await fixture.DecoNetwork.GetAsync(Hundred, Cancellation)).Value;

        var request = Assert.Single(fixture.Upstream.Requests);
        Assert.Equal(("POST", "/api/json/manage_products/get"), (request.Method, request.Target));
        Assert.Equal(["ids", "password", "username"], request.Form.Keys.Order());
        Assert.Equal(string.Join(',', Hundred), request.Form["ids"]);
        Assert.Equal(Hundred, products.Found.Keys.Order());
        Assert.All(products.Found, pair => Assert.Equal(pair.Key, pair.Value.ProductId));
    }

    [Theory]
    [InlineData(MissingIds.Beside)]
    [InlineData(MissingIds.Silent)]
    public async Task Takes_what_is_given_beside_missing_ids_in_one_call(MissingIds form)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(new FakeDecoProducts(form, "1000", "1050", "1099").AnswerAsync);

        var products = (await fixture.DecoNetwork.GetAsync(Hundred, Cancellation)).Value;

        Assert.Equal(Hundred.Except(["1000", "1050", "1099"]), products.Found.Keys.Order());
        Assert.Empty(products.Failed);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Finds_the_99_that_one_missing_id_keeps_back_wherever_it_is()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        foreach (var missing in Hundred)
        {
            fixture.Upstream.Requests.Clear();
            fixture.Upstream.Answers(new FakeDecoProducts(MissingIds.Alone, missing).AnswerAsync);

            var products = (await fixture.DecoNetwork.GetAsync(Hundred, Cancellation)).Value;

            Assert.Equal(Hundred.Except([missing]), products.Found.Keys.Order());
            Assert.Empty(products.Failed);
            Assert.InRange(fixture.Upstream.Requests.Count, 2, 14);
        }
    }

    [Theory]
    [InlineData("1000", "1001")]
    [InlineData("1000", "1099")]
    [InlineData("1033", "1066")]
    public async Task Finds_what_two_missing_ids_keep_back(string first, string second)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(new FakeDecoProducts(MissingIds.Alone, first, second).AnswerAsync);

        var products = (await fixture.DecoNetwork.GetAsync(Hundred, Cancellation)).Value;

        Assert.Equal(Hundred.Except([first, second]), products.Found.Keys.Order());
        Assert.Empty(products.Failed);
    }

    [Fact]
    public async Task Fails_the_ids_that_are_still_open_after_the_maximum_of_calls()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var missing = Hundred.Where((_, index) => index % 2 == 0).ToArray();
        fixture.Upstream.Answers(new FakeDecoProducts(MissingIds.Alone, missing).AnswerAsync);

        var products = (await fixture.DecoNetwork.GetAsync(Hundred, Cancellation)).Value;

        Assert.Equal(DecoProductLookup.MaxCalls, fixture.Upstream.Requests.Count);
        Assert.NotEmpty(products.Found);
        Assert.NotEmpty(products.Failed);
        Assert.All(products.Failed.Values, failure => Assert.Equal(UpstreamFailureCode.BadResponse, failure.Code));
        Assert.All(Hundred, id => Assert.True(
            missing.Contains(id) ? !products.Found.ContainsKey(id) : products.Found.ContainsKey(id) != products.Failed.ContainsKey(id)));
    }

    [Fact]
    public async Task Fails_the_ids_that_are_still_open_when_the_time_of_a_call_is_over()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var server = new FakeDecoProducts(MissingIds.Alone, "4");
        fixture.Upstream.Answers(context =>
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(5));
            return server.AnswerAsync(context);
        });

        var products = (await fixture.DecoNetwork.GetAsync(["1", "2", "3", "4"], Cancellation)).Value;

        Assert.Equal(["1", "2"], products.Found.Keys.Order());
        Assert.Equal(["3", "4"], products.Failed.Keys.Order());
        Assert.All(products.Failed.Values, failure => Assert.Equal(UpstreamFailureCode.Timeout, failure.Code));
        Assert.Equal(2, fixture.Upstream.Requests.Count);
    }

    [Fact]
    public async Task Fails_only_the_open_ids_when_a_later_call_fails()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var server = new FakeDecoProducts(MissingIds.Alone, "4");
        fixture.Upstream.Answers(server.AnswerAsync).Answers(server.AnswerAsync).Answers("", 500);

        var products = (await fixture.DecoNetwork.GetAsync(["1", "2", "3", "4"], Cancellation)).Value;

        Assert.Equal(["1", "2"], products.Found.Keys.Order());
        Assert.Equal(["3", "4"], products.Failed.Keys.Order());
        Assert.All(products.Failed.Values, failure => Assert.Equal(UpstreamFailureCode.Unavailable, failure.Code));
        Assert.Equal(3, fixture.Upstream.Requests.Count);
    }

    [Fact]
    public async Task Fails_as_a_whole_when_the_first_call_fails()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("", 500);

        Assert.Equal(UpstreamFailureCode.Unavailable, (await fixture.DecoNetwork.GetAsync(Hundred, Cancellation)).Failure?.Code);
    }

    [Theory]
    [InlineData("""{"response_status":{"code":"40004","severity":"Warning"}}""")]
    [InlineData("""{"response_status":{"code":40004,"severity":"WARNING"},"product":null}""")]
    [InlineData("""{"response_status":{"code":40004,"severity":"WARNING"},"product":{}}""")]
    [InlineData("""{"response_status":{"code":40004},"products":[]}""")]
    public async Task Takes_a_single_missing_id_for_absent(string body)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(body);

        var products = (await fixture.DecoNetwork.GetAsync(["7"], Cancellation)).Value;

        Assert.Empty(products.Found);
        Assert.Empty(products.Failed);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Never_asks_for_what_cannot_be_an_id()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(new FakeDecoProducts(MissingIds.Alone).AnswerAsync);
        string[] ids = ["1,2", "", "0", "007", "-1", "abc", "9223372036854775808", "٣", "5", "5"];

        var products = (await fixture.DecoNetwork.GetAsync(ids, Cancellation)).Value;

        Assert.Equal("5", Assert.Single(fixture.Upstream.Requests).Form["ids"]);
        Assert.Equal(["5"], products.Found.Keys);
        Assert.Empty((await fixture.DecoNetwork.GetAsync(["x"], Cancellation)).Value.Found);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Ignores_rows_that_nobody_asked_for()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(
            $$"""{"response_status":{{Success}},"products":[{"product_id":8},{"product_id":"7"},{"product_id":"7"}]}""");

        Assert.Equal(["7"], (await fixture.DecoNetwork.GetAsync(["7"], Cancellation)).Value.Found.Keys);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Refuses_no_ids_and_more_than_100(int count)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var ids = Enumerable.Range(1, count).Select(id => $"{id}").ToArray();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await fixture.DecoNetwork.GetAsync(ids, Cancellation));
        Assert.Empty(fixture.Upstream.Requests);
    }

    [Theory]
    [InlineData("product")]
    [InlineData("products")]
    public async Task Reads_every_field_of_a_detail_row(string place)
    {
        const string Row =
            """
            {
              "product_id": "19", "product_code": 2000, "product_name": "Shirt", "supplier": "Mill", "brand": null, "is_active": "1",
              "categories": [{
                "id": 5, "name": "Shirts",
                "ancestors": { "id": 4, "ancestors": { "name": "All", "ancestors": {}, "id": "3" }, "name": "Tops" }
              }],
              "date_modified": "2018-12-05T01:02:03",
              "sizes": [{ "id": 1, "name": "Medium", "code": "M", "sub_options": [{ "id": 2, "name": "Long", "code": "L" }] }],
              "colors": [{ "id": 3, "name": "Black" }],
              "skus": [{
                "size_id": 1, "subsize_id": 2, "color_id": 3, "sku": "S-1", "gtin": "0012", "dn_sku_id": 77, "price": "5.50", "cost": 3.5
              }]
            }
            """;
        await using var fixture = await UpstreamFixture.StartAsync();
        var rows = place == "product" ? Row : $"[{Row}]";
        fixture.Upstream.Answers($$"""{"response_status":{{Success}},"{{place}}":{{rows}}}""");

        var product = Assert.Single((await fixture.DecoNetwork.GetAsync(["19"], Cancellation)).Value.Found).Value;

        Assert.Equal(("19", "2000", "Shirt", "Mill"), (product.ProductId.ToString(), product.ProductCode.ToString(), product.ProductName.ToString(), product.Supplier.ToString()));
        Assert.True(product.Brand.IsNull);
        Assert.True(product.IsActive);
        Assert.Equal(new DateTimeOffset(2018, 12, 5, 1, 2, 3, TimeSpan.Zero), product.DateModified);
        var category = Assert.Single(product.Categories!);
        Assert.Equal(("5", "Shirts"), (category.Id.ToString(), category.Name.ToString()));
        Assert.Equal([new DecoAncestor("3", "All"), new DecoAncestor("4", "Tops")], category.Ancestors);
        var size = Assert.Single(product.Sizes!);
        Assert.Equal(("1", "Medium", "M"), (size.Id.ToString(), size.Name.ToString(), size.Code.ToString()));
        Assert.Equal([new DecoSizeOption { Id = "2", Name = "Long", Code = "L" }], size.SubOptions!);
        Assert.Equal([new DecoColor { Id = "3", Name = "Black" }], product.Colors!);
        var sku = Assert.Single(product.Skus!);
        Assert.Equal(("1", "2", "3"), (sku.SizeId.ToString(), sku.SubsizeId.ToString(), sku.ColorId.ToString()));
        Assert.Equal(("S-1", "0012", "77", 5.50m, 3.5m), (sku.Sku.ToString(), sku.Gtin.ToString(), sku.DnSkuId.ToString(), sku.Price.Value, sku.Cost.Value));
    }
}
