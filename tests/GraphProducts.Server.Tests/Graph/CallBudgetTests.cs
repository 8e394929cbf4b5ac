using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>How many upstream calls a request may make: each kind of call counts, and what goes beyond costs only itself.</summary>
public sealed class CallBudgetTests
{
    private const int Calls = 3;

    [Theory]
    // Scantrust, by sku.
    [InlineData("""{ r: productsBySku(source: SCANTRUST, skus: ["prod2", "C44A12", "none", "tom-prefix-testing-pro", "prod1"]) { sku } }""")]
    // DecoNetwork, by product code.
    [InlineData("""{ r: productsBySku(source: DECONETWORK, skus: ["2000", "2000B", "none", "5000", "8000"]) { sku } }""")]
    // Scantrust's two lists, then DecoNetwork.
    [InlineData("""{ r: skusByCode(codes: ["none", "nobody", "nothing"]) { code } }""")]
    [InlineData("""{ r: _entities(representations: [{__typename: "Sku", code: "none"}, {__typename: "Sku", code: "nobody"}]) { __typename } }""")]
    // Windows of both lists.
    [InlineData("{ a: products(first: 500) { nodes { id } } b: products(first: 250) { nodes { name } } }")]
    [InlineData("""{ products(source: DECONETWORK, first: 20) { nodes { skus { counterparts { id } } } } }""")]
    public async Task A_request_makes_as_many_calls_as_it_may_and_no_more(string query)
    {
        await using var host = await GraphHost.StartAsync(settings: Settings(Calls));

        var answer = await host.AskAloneAsync(query);

        Assert.Equal(Calls, host.Simulator.Log.Entries.Count);
        Assert.NotEmpty(answer.Errors);
        Assert.All(answer.Errors, error => Assert.Equal("LIMIT_EXCEEDED", error.Code));
        Assert.All(answer.Errors, error => Assert.Equal(
            $"{error.Upstream} was not asked: the request needs more than 3 upstream calls. Ask for less at once, in several requests.", error.Message));
        Assert.NotNull(answer.Data);
    }

    [Fact]
    public async Task What_is_read_from_an_id_on_counts_too()
    {
        await using var host = await ShopOrderedById.StartAsync(rows: 1000, ("GraphQL:MaxUpstreamCalls", "2"));
        const string query = "query($after: String) { products(source: DECONETWORK, first: 200, after: $after) { nodes { id } pageInfo { endCursor } } }";
        var page = await host.AskAsync(query, new { after = (string?)null });
        Assert.Empty(page.Errors);

        var next = await host.AskAloneAsync(query.Replace("200", "300", StringComparison.Ordinal), new { after = page.Data["products"]!["pageInfo"]!["endCursor"]!.GetValue<string>() });

        Assert.Equal("LIMIT_EXCEEDED", Assert.Single(next.Errors).Code);
        Assert.Equal(2, host.Simulator.Log.Entries.Count);
        Assert.All(host.Simulator.Log.Entries, call => Assert.Equal(("4", "6"), (call.Parameters["field"], call.Parameters["condition"])));
    }

    [Fact]
    public async Task What_was_read_before_stands()
    {
        await using var host = await GraphHost.StartAsync(settings: Settings(2));

        var answer = await host.AskAloneAsync(
            """{ first: products(source: DECONETWORK, first: 1) { nodes { name skus { code counterparts { id } } } } other: product(by: {id: "cHNwcm9kMg"}) { sku } }""");

        Assert.Equal("prod2", answer.Data["other"]!["sku"]!.GetValue<string>());
        Assert.NotNull(answer.Data["first"]!["nodes"]![0]!["name"]);
        Assert.NotEmpty(answer.Errors);
        Assert.All(answer.Errors, error => Assert.Equal(("LIMIT_EXCEEDED", "DecoNetwork"), (error.Code, error.Upstream)));
    }

    [Fact]
    public async Task Every_request_has_its_own()
    {
        await using var host = await GraphHost.StartAsync(settings: Settings(1));

        for (var i = 0; i < 3; i++)
            Assert.Empty((await host.AskAsync("{ products(source: SCANTRUST, first: 1) { nodes { id } } }")).Errors);
    }

    [Fact]
    public async Task As_many_ids_as_a_gateway_may_send_are_found_in_calls_of_a_hundred()
    {
        await using var host = await GraphHost.StartAsync();
        var ids = new List<string>();
        string? after = null;
        while (ids.Count < 2000)
        {
            var page = (await host.AskAsync(
                "query($after: String) { products(source: DECONETWORK, first: 500, after: $after) { nodes { id } pageInfo { endCursor } } }", new { after })).Data["products"]!;
            ids.AddRange(page["nodes"]!.AsArray().Select(node => node!["id"]!.GetValue<string>()));
            after = page["pageInfo"]!["endCursor"]!.GetValue<string>();
        }

        var answer = await host.AskAloneAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Product { id } } }", new { r = ids.Select(id => new { __typename = "Product", id }) });

        Assert.Empty(answer.Errors);
        Assert.Equal(ids, answer.Data["_entities"]!.AsArray().Select(node => node!["id"]!.GetValue<string>()));
        Assert.Equal(20, host.Simulator.Log.Entries.Count);
    }

    [Fact]
    public async Task Codes_that_nobody_has_cost_no_more_than_the_limit()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.AskAloneAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
            new { r = Enumerable.Range(0, 2000).Select(i => new { __typename = "Sku", code = $"none-{i}" }) });

        Assert.Equal(1500, host.Simulator.Log.Entries.Count);
        Assert.NotEmpty(answer.Errors);
        Assert.All(answer.Errors, error => Assert.Equal("LIMIT_EXCEEDED", error.Code));
    }

    private static Dictionary<string, string?> Settings(int calls) => new() { ["GraphQL:MaxUpstreamCalls"] = calls.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
