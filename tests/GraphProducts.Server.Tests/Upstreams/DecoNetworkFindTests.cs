using System.Text;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class DecoNetworkFindTests
{
    private const string EmptyPage = """{"response_status":{"code":10001,"severity":"SUCCESS","description":""},"products":[],"total":0}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_the_credentials_in_the_form_and_never_in_the_address()
    {
        var request = await FindAsync([]);

        Assert.Equal(("POST", "/api/json/manage_products/find"), (request.Method, request.Target));
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(("shop-user", UpstreamFixture.Password), (request.Form["username"], request.Form["password"]));
    }

    [Fact]
    public async Task Always_sends_a_condition()
    {
        AssertForm(await FindAsync([]), ("field", "4"), ("condition", "4"), ("string", "0"), ("limit", "20"), ("offset", "40"));
    }

    [Fact]
    public async Task Sends_a_single_condition_by_plain_names()
    {
        AssertForm(
            await FindAsync([DecoCondition.On(DecoField.ProductCode, DecoOperator.Equal, "A&B =é")]),
            ("field", "1"), ("condition", "1"), ("string", "A&B =é"), ("limit", "20"), ("offset", "40"));
    }

    [Fact]
    public async Task Sends_several_conditions_by_number_from_1()
    {
        var from = new DateTimeOffset(2018, 2, 1, 2, 0, 0, TimeSpan.FromHours(2));
        var request = await FindAsync(
            [DecoCondition.On(DecoField.Supplier, DecoOperator.NotEqual, "Mill"), DecoCondition.ModifiedBetween(from, from.AddDays(1))]);

        AssertForm(
            request,
            ("conditions[1][field]", "3"), ("conditions[1][condition]", "2"), ("conditions[1][string]", "Mill"),
            ("conditions[2][field]", "5"), ("conditions[2][condition]", "7"),
            ("conditions[2][date1]", "2018-02-01T00:00:00"), ("conditions[2][date2]", "2018-02-02T00:00:00"),
            ("limit", "20"), ("offset", "40"));
    }

    [Theory]
    [InlineData(DecoField.ProductCode, 1)]
    [InlineData(DecoField.ProductName, 2)]
    [InlineData(DecoField.Supplier, 3)]
    [InlineData(DecoField.ProductId, 4)]
    [InlineData(DecoField.DateModified, 5)]
    public void Counts_fields_from_1_as_DecoNetwork_does(object field, int number) => Assert.Equal(number, (int)(DecoField)field);

    [Theory]
    [InlineData(DecoOperator.Equal, 1)]
    [InlineData(DecoOperator.NotEqual, 2)]
    [InlineData(DecoOperator.Less, 3)]
    [InlineData(DecoOperator.Greater, 4)]
    [InlineData(DecoOperator.LessOrEqual, 5)]
    [InlineData(DecoOperator.GreaterOrEqual, 6)]
    [InlineData(DecoOperator.Between, 7)]
    public void Counts_operators_from_1_as_DecoNetwork_does(object @operator, int number) =>
        Assert.Equal(number, (int)(DecoOperator)@operator);

    [Fact]
    public void Refuses_a_condition_that_DecoNetwork_does_not_have()
    {
        Assert.Throws<ArgumentException>(() => DecoCondition.On(DecoField.DateModified, DecoOperator.Equal, "2018-02-01"));
        Assert.Throws<ArgumentException>(() => DecoCondition.On(DecoField.ProductCode, DecoOperator.Between, "A"));
        Assert.Throws<ArgumentException>(() => DecoCondition.Modified(DecoOperator.Between, DateTimeOffset.UnixEpoch));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(101, 0)]
    [InlineData(1, -1)]
    public async Task Refuses_a_window_that_cannot_be(int limit, int offset)
    {
        await using var fixture = await UpstreamFixture.StartAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await fixture.DecoNetwork.FindAsync([], limit, offset, Cancellation));
    }

    [Theory]
    [InlineData("10001", "SUCCESS")]
    [InlineData("0", "SUCCESS")]
    [InlineData("\"10001\"", "success")]
    [InlineData("\"0\"", "Success")]
    [InlineData("null", "SUCCESS")]
    [InlineData("12345", "SUCCESS")]
    [InlineData("0", "")]
    public async Task Decides_success_by_severity_first(string code, string severity)
    {
        var result = await AnswerAsync(
            $$"""{"response_status":{"code":{{code}},"severity":"{{severity}}"},"products":[{"product_id":1}],"total":"31"}""");

        Assert.Equal(31, result.Value.Total);
        Assert.Equal("1", Assert.Single(result.Value.Products).ProductId);
    }

    [Theory]
    [InlineData("30001", "ERROR", "UPSTREAM_AUTH")]
    [InlineData("\"30001\"", "error", "UPSTREAM_AUTH")]
    [InlineData("31000", "ERROR", "UPSTREAM_AUTH")]
    [InlineData("50002", "ERROR", "UPSTREAM_BAD_RESPONSE")]
    [InlineData("50003", "ERROR", "UPSTREAM_BAD_RESPONSE")]
    [InlineData("50004", "ERROR", "UPSTREAM_BAD_RESPONSE")]
    [InlineData("50005", "Error", "UPSTREAM_BAD_RESPONSE")]
    [InlineData("0", "ERROR", "UPSTREAM_BAD_RESPONSE")]
    [InlineData("\"their words\"", "FATAL", "UPSTREAM_BAD_RESPONSE")]
    [InlineData("null", "", "UPSTREAM_BAD_RESPONSE")]
    public async Task Finds_the_errors_inside_status_200(string code, string severity, string expected)
    {
        var result = await AnswerAsync(
            $$"""{"response_status":{"code":{{code}},"severity":"{{severity}}","description":"their words"},"products":[],"total":0}""");

        Assert.Equal(expected, result.Failure?.CodeText);
        Assert.DoesNotContain("their words", result.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_not_found_for_an_empty_page() =>
        Assert.Equal(0, (await AnswerAsync("""{"response_status":{"code":40004,"severity":"WARNING"}}""")).Value.Total);

    [Theory]
    [InlineData("""{"products":[],"total":0}""")]
    [InlineData("""{"response_status":{"severity":"SUCCESS"},"products":[]}""")]
    [InlineData("""{"response_status":{"severity":"SUCCESS"},"total":4}""")]
    [InlineData("""{"response_status":{"severity":"SUCCESS"},"products":[{"product_code":"no id"}],"total":1}""")]
    [InlineData("""{"response_status":{"severity":"SUCCESS"},"products":[null],"total":1}""")]
    [InlineData("""{"response_status":{"severity":"SUCCESS"},"products":[{"product_id":1,"categories":7}],"total":1}""")]
    [InlineData("""{"response_status":{"severity":"SUCCESS"},"products":[{"product_id":1,"is_active":"perhaps"}],"total":1}""")]
    [InlineData("null")]
    public async Task Calls_an_answer_of_another_shape_a_bad_response(string body) =>
        Assert.Equal(UpstreamFailureCode.BadResponse, (await AnswerAsync(body)).Failure?.Code);

    [Fact]
    public async Task Reads_a_row_of_which_only_the_id_is_there()
    {
        var row = await ReadRowAsync("""{ "product_id": 1, "new": { "x": [1] } }""");

        Assert.Equal("1", row.ProductId.ToString());
        Assert.All([row.ProductCode, row.ProductName, row.Supplier, row.Brand], text => Assert.True(text.IsNull));
        Assert.Equal((null, null, null), (row.IsActive, row.DateModified, row.Categories));
        Assert.Equal((null, null, null), (row.Sizes, row.Colors, row.Skus));
    }

    [Fact]
    public async Task Reads_a_row_of_which_everything_else_is_null_or_blank()
    {
        var row = await ReadRowAsync(
            """
            { "product_id": "1", "product_code": null, "product_name": null, "supplier": null, "brand": null, "is_active": "",
              "categories": null, "date_modified": "0000-00-00T00:00:00", "sizes": null, "colors": null,
              "skus": [{ "price": "", "cost": null, "sku": null }] }
            """);

        var sku = Assert.Single(row.Skus!);
        Assert.All([sku.SizeId, sku.SubsizeId, sku.ColorId, sku.Sku, sku.Gtin, sku.DnSkuId, sku.Price.Text, sku.Cost.Text], text => Assert.True(text.IsNull));
        Assert.Equal("1", row.ProductId.ToString());
        Assert.All([row.ProductCode, row.ProductName, row.Supplier, row.Brand], text => Assert.True(text.IsNull));
        Assert.Equal((null, null, null), (row.IsActive, row.DateModified, row.Categories));
        Assert.Equal((null, null), (row.Sizes, row.Colors));
    }

    [Theory]
    [InlineData("""{ "product_id": 1, "categories": [{ "id": {} }] }""")]
    [InlineData("""{ "product_id": 1, "categories": ["Shirts"] }""")]
    [InlineData("""{ "product_id": 1, "categories": [{ "ancestors": 7 }] }""")]
    [InlineData("""{ "product_id": 1, "categories": [{ "ancestors": [{}] }] }""")]
    public async Task Refuses_parts_of_another_shape_when_they_are_asked_for(string json)
    {
        var row = await ReadRowAsync(json);

        Assert.Equal("1", row.ProductId.ToString());
        Assert.Equal(UpstreamFailureCode.BadResponse, Assert.Throws<UpstreamAnswerException>(() => row.Categories).Failure.Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "ancestors": {} }""")]
    public async Task Reads_a_category_without_ancestors(string ancestors)
    {
        var row = await ReadRowAsync(
            $$"""{ "product_id": 1, "categories": [{ "id": 5, "ancestors": {{ancestors}}, "name": "Tops" }, { "id": 6 }] }""");

        Assert.Equal(["5", "6"], row.Categories!.Select(category => category.Id));
        Assert.All(row.Categories!, category => Assert.Empty(category.Ancestors));
        Assert.Equal("Tops", row.Categories![0].Name);
    }

    [Fact]
    public async Task Reads_ancestors_hundreds_deep()
    {
        var row = await ReadRowAsync($$"""{ "product_id": 1, "categories": [{ "id": 0, "ancestors": {{Nest(400)}} }] }""");

        var ids = row.Categories![0].Ancestors.Select(ancestor => ancestor.Id.Decode());
        Assert.Equal(Enumerable.Range(1, 400).Reverse().Select(id => $"{id}"), ids);
    }

    [Fact]
    public async Task Refuses_ancestors_without_end()
    {
        var row = $$"""{"product_id":1,"categories":[{"ancestors":{{Nest(50_000)}}}]}""";
        var result = await AnswerAsync($$"""{"response_status":{"severity":"SUCCESS"},"products":[{{row}}],"total":1}""");

        Assert.Equal(UpstreamFailureCode.BadResponse, result.Failure?.Code);
    }

    [Fact]
    public async Task Checks_access_with_a_search_that_gives_no_row()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("""{"response_status":{"code":0,"severity":"SUCCESS"},"total":31}""");

        Assert.Null(await fixture.DecoNetwork.CheckAccessAsync(Cancellation));
        Assert.Equal("0", Assert.Single(fixture.Upstream.Requests).Form["limit"]);
    }

    private static string Nest(int depth)
    {
        var nest = new StringBuilder();
        for (var id = 1; id <= depth; id++)
        {
            nest.Append(null, $$"""{"id":{{id}},"ancestors":""");
        }

        return nest.Append("{}").Append('}', depth).ToString();
    }

    private static void AssertForm(ReceivedRequest request, params (string Name, string Value)[] fields) => Assert.Equal(
        fields.OrderBy(field => field.Name, StringComparer.Ordinal),
        request.Form.Where(field => field.Key is not ("username" or "password")).Select(field => (field.Key, field.Value))
            .OrderBy(field => field.Key, StringComparer.Ordinal));

    private static async Task<ReceivedRequest> FindAsync(DecoCondition[] conditions, params (string Setting, string Value)[] settings)
    {
        await using var fixture = await UpstreamFixture.StartAsync(settings);
        fixture.Upstream.Answers(EmptyPage);
        Assert.Equal(0, (await fixture.DecoNetwork.FindAsync(conditions, 20, 40, Cancellation)).Value.Total);
        return Assert.Single(fixture.Upstream.Requests);
    }

    private static async Task<UpstreamResult<DecoProductPage>> AnswerAsync(string body)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(body);
        var result = await fixture.DecoNetwork.FindAsync([], 10, 0, Cancellation);
        Assert.Single(fixture.Upstream.Requests);
        return result;
    }

    private static async Task<DecoProduct> ReadRowAsync(string row) => Assert.Single(
        (await AnswerAsync($$"""{"response_status":{"severity":"SUCCESS"},"products":[{{row}}],"total":1}""")).Value.Products);
}
