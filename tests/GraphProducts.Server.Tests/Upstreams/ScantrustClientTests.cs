using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.Scantrust;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class ScantrustClientTests
{
    private const string EmptyPage = """{"count":0,"next":null,"previous":null,"results":[]}""";

    private const string FullRow =
        """
        {
          "id": 12, "uuid": "0f0e", "sku": "TEA-1", "image": "https://img.test/tea.png", "name": "Tea", "description": "Green",
          "label": "tea", "brand": { "id": 3, "name": "Leaf", "image": null }, "company": { "id": 4, "uuid": "c0", "name": "Leaf Ltd" },
          "creation_date": "2021-02-01T03:24:42.468939Z", "client_url": "", "is_archived": false, "code_count": 7,
          "active_code_count": 5, "blacklisted_code_count": 1,
          "campaign": { "id": 9, "name": "Spring", "description": "Fresh", "is_archived": true }, "smartlabel": { "kind": "x" }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_the_token_in_the_header_and_only_documented_parameters()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(EmptyPage);

        await fixture.Scantrust.ListProductsAsync(new(Limit: 50, Offset: 100), Cancellation);

        var request = Assert.Single(fixture.Upstream.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal("/api/v2/products/?limit=50&offset=100&is_archived=0&ordering=-creation_date", request.Target);
        Assert.Equal("UAT " + UpstreamFixture.Token, request.Headers["Authorization"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
    }

    [Fact]
    public async Task Asks_for_the_archived_list()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(EmptyPage);

        await fixture.Scantrust.ListProductsAsync(new(Limit: 1, IsArchived: true), Cancellation);

        Assert.Contains("is_archived=1", Assert.Single(fixture.Upstream.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escapes_a_sku()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(EmptyPage);

        await fixture.Scantrust.ListProductsAsync(new(Limit: 1, SkuExact: "a&limit=9 b+c/ä%#"), Cancellation);

        var request = Assert.Single(fixture.Upstream.Requests);
        Assert.EndsWith("&sku__exact=a%26limit%3D9%20b%2Bc%2F%C3%A4%25%23", request.Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public async Task Answers_a_blank_sku_without_a_call(string sku)
    {
        await using var fixture = await UpstreamFixture.StartAsync();

        var result = await fixture.Scantrust.ListProductsAsync(new(Limit: 1, SkuExact: sku), Cancellation);

        Assert.Equal(0, result.Value.Count);
        Assert.Empty(result.Value.Results);
        Assert.Empty(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Appends_the_path_to_a_base_url_that_has_one()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        await using var prefixed = await UpstreamFixture.StartAsync(("Scantrust:BaseUrl", fixture.Upstream.Url + "/proxy"));
        fixture.Upstream.Answers(EmptyPage);

        await prefixed.Scantrust.ListProductsAsync(new(Limit: 1), Cancellation);

        Assert.StartsWith("/proxy/api/v2/products/?", Assert.Single(fixture.Upstream.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_every_field()
    {
        var row = await ReadRowAsync(FullRow);

        Assert.Equal(("12", "0f0e", "TEA-1", "Tea", "Green", "tea"), (row.Id.ToString(), row.Uuid.ToString(), row.Sku.ToString(), row.Name.ToString(), row.Description.ToString(), row.Label.ToString()));
        Assert.Equal(("https://img.test/tea.png", "", false), (row.Image.ToString(), row.ClientUrl.ToString(), row.IsArchived));
        Assert.Equal(new ScantrustBrand { Id = "3", Name = "Leaf" }, row.Brand);
        Assert.Equal(new ScantrustCompany { Id = "4", Uuid = "c0", Name = "Leaf Ltd" }, row.Company);
        Assert.Equal(new ScantrustCampaign { Id = "9", Name = "Spring", Description = "Fresh", IsArchived = true }, row.Campaign);
        Assert.Equal((7L, 5L, 1L), (row.CodeCount, row.ActiveCodeCount, row.BlacklistedCodeCount));
        Assert.Equal(new DateTimeOffset(2021, 2, 1, 3, 24, 42, TimeSpan.Zero).AddTicks(4689390), row.CreationDate);
        Assert.Equal("x", row.Smartlabel?.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Reads_a_row_of_which_only_the_id_is_there()
    {
        Assert.Equal(new ScantrustProduct { Id = "12" }, await ReadRowAsync("""{ "id": "12", "something_new": [{}] }"""));
    }

    [Fact]
    public async Task Reads_a_row_of_which_everything_else_is_null()
    {
        var row = await ReadRowAsync(
            """
            { "id": 12, "uuid": null, "sku": null, "image": null, "name": null, "description": null, "label": null, "brand": null,
              "company": null, "creation_date": null, "client_url": null, "is_archived": null, "code_count": null,
              "active_code_count": null, "blacklisted_code_count": null, "campaign": null, "smartlabel": null }
            """);

        Assert.Equal(new ScantrustProduct { Id = "12" }, row);
    }

    [Fact]
    public async Task Trusts_the_rows_and_next_rather_than_what_it_asked_for()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("""{"count":73,"next":"https://elsewhere.test/?offset=1","previous":null,"results":[{"id":1}]}""");

        var page = (await fixture.Scantrust.ListProductsAsync(new(Limit: 100), Cancellation)).Value;

        Assert.Equal(73, page.Count);
        Assert.True(page.HasNext);
        Assert.Single(page.Results);
    }

    [Theory]
    [InlineData("""{"next":null,"results":[]}""")]
    [InlineData("""{"count":1,"next":null}""")]
    [InlineData("""{"count":1,"results":[{"sku":"no-id"}]}""")]
    [InlineData("""{"count":1,"results":[null]}""")]
    [InlineData("""{"count":-1,"results":[]}""")]
    [InlineData("""{"count":"many","results":[]}""")]
    [InlineData("""{"count":1,"results":[{"id":1,"creation_date":"yesterday"}]}""")]
    [InlineData("""{"count":1,"results":{}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Calls_a_page_of_another_shape_a_bad_response(string body)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(body);

        var result = await fixture.Scantrust.ListProductsAsync(new(Limit: 1), Cancellation);

        Assert.Equal(UpstreamFailureCode.BadResponse, result.Failure?.Code);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    public async Task Refuses_a_window_that_cannot_be(int limit, int offset)
    {
        await using var fixture = await UpstreamFixture.StartAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await fixture.Scantrust.ListProductsAsync(new(limit, offset), Cancellation));
    }

    [Fact]
    public async Task Checks_access_at_me()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("""{"id":1}""");

        Assert.Null(await fixture.Scantrust.CheckAccessAsync(Cancellation));
        Assert.Equal("/api/v2/me/", Assert.Single(fixture.Upstream.Requests).Target);
    }

    private static async Task<ScantrustProduct> ReadRowAsync(string row)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers($$"""{"count":1,"next":null,"previous":null,"results":[{{row}}]}""");
        var page = (await fixture.Scantrust.ListProductsAsync(new(Limit: 1), Cancellation)).Value;
        Assert.False(page.HasNext);
        return Assert.Single(page.Results);
    }
}
