using System.Net;
using System.Text.Json.Nodes;
using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Faults;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class ControlEndpointTests
{
    [Fact]
    public async Task Shows_where_everything_is_and_how_it_stands()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var response = await simulator.ControlAsync(HttpMethod.Get, "");
        var overview = await RunningSimulator.ReadJsonAsync(response);

        Assert.Equal("/scantrust/", overview["scantrust"]!["path"]!.GetValue<string>());
        Assert.Equal(56, overview["scantrust"]!["active"]!.GetValue<int>());
        Assert.Equal(252, overview["decoNetwork"]!["products"]!.GetValue<int>());
        Assert.NotEmpty(overview["endpoints"]!.AsArray());
    }

    [Fact]
    public async Task Is_healthy()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var response = await simulator.Http.GetAsync(new Uri(simulator.Host.BaseUrl, "health"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Changes_the_switches_that_are_named_and_no_others()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var first = await simulator.ControlAsync(HttpMethod.Patch, "deconetwork/switches", """{"missingIds":"warningAlone"}""");
        using var second = await simulator.ControlAsync(HttpMethod.Post, "deconetwork/switches", """{"successCode":10001}""");
        using var scantrust = await simulator.ControlAsync(HttpMethod.Patch, "scantrust/switches", """{"maximumLimit":3}""");

        Assert.Equal(
            new DecoNetworkSwitches { MissingIds = DecoNetworkMissingIds.WarningAlone, SuccessCode = 10001 }, simulator.Host.DecoNetwork.Switches);
        Assert.Equal("warningAlone", (await RunningSimulator.ReadJsonAsync(second))["missingIds"]!.GetValue<string>());
        Assert.Equal(3, (await simulator.ProductsAsync()).Results().Length);
    }

    [Fact]
    public async Task Adds_lists_and_clears_faults()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var added = await simulator.ControlAsync(
            HttpMethod.Post, "scantrust/faults", """{"kind":"status","status":429,"retryAfter":"seconds","retryAfterSeconds":4,"times":1}""");
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        using var throttled = await simulator.SendToScantrustAsync("api/v2/products/");
        Assert.Equal("4", throttled.Headers.GetValues("Retry-After").Single());

        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.HtmlPage());
        using var listed = await simulator.ControlAsync(HttpMethod.Get, "deconetwork/faults");
        Assert.Contains("htmlPage", await listed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var cleared = await simulator.ControlAsync(HttpMethod.Delete, "deconetwork/faults");
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Empty(simulator.Host.DecoNetwork.Faults.Active);
    }

    [Fact]
    public async Task Reads_and_clears_the_log()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await simulator.ProductsAsync("limit=1");
        await simulator.GetAsync("id=19658");

        using var response = await simulator.ControlAsync(HttpMethod.Get, "log?upstream=deconetwork");
        var log = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray();
        using var cleared = await simulator.ControlAsync(HttpMethod.Delete, "log");

        Assert.Equal(("get", "19658"), (log.Single()!["operation"]!.GetValue<string>(), log[0]!["parameters"]!["id"]!.GetValue<string>()));
        Assert.Empty(simulator.Host.Log.Entries);
    }

    [Fact]
    public async Task Inserts_shows_archives_touches_and_deletes_rows()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await ExpectAsync(HttpStatusCode.Created, HttpMethod.Post, "scantrust/rows", """{"sku":"a b"}""");
        Assert.Equal("a b", simulator.Host.Scantrust.Skus()[0]);
        await ExpectAsync(HttpStatusCode.Created, HttpMethod.Post, "scantrust/rows");
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "scantrust/rows?sku=a%20b");
        await ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Post, "scantrust/rows/archive?sku=a%20b");
        Assert.Contains("a b", simulator.Host.Scantrust.Skus(archived: true));
        await ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Post, "scantrust/rows/unarchive?sku=a%20b");
        await ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Delete, "scantrust/rows?sku=a%20b");
        await ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Delete, "scantrust/rows?sku=a%20b");

        await ExpectAsync(HttpStatusCode.Created, HttpMethod.Post, "deconetwork/rows?verbatim=true", """{"product_id":"3"}""");
        await ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Post, "deconetwork/rows/touch?id=3");
        Assert.Equal("2026-05-04T12:00:00", simulator.Host.DecoNetwork.TryGetRow(3)!["date_modified"]!.GetValue<string>());
        await ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "deconetwork/rows?id=3");
        await ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Delete, "deconetwork/rows?id=3");
        await ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, "deconetwork/rows?id=3");

        async Task ExpectAsync(HttpStatusCode status, HttpMethod method, string path, string? json = null)
        {
            using var response = await simulator.ControlAsync(method, path, json);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task Resets_everything()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var (skus, ids) = (simulator.Host.Scantrust.Skus(), simulator.Host.DecoNetwork.Ids);
        simulator.Host.Scantrust.Insert();
        simulator.Host.DecoNetwork.Delete(19658);
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.HtmlPage());
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { CodeAsText = true };
        simulator.Host.Scantrust.Switches = simulator.Host.Scantrust.Switches with { QuotaPerMinute = 0 };
        using var logged = await simulator.SendToScantrustAsync("api/v2/me/");

        using var response = await simulator.ControlAsync(HttpMethod.Post, "reset");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(skus, simulator.Host.Scantrust.Skus());
        Assert.Equal(ids, simulator.Host.DecoNetwork.Ids);
        Assert.Empty(simulator.Host.Scantrust.Faults.Active);
        Assert.Equal(new DecoNetworkSwitches(), simulator.Host.DecoNetwork.Switches);
        Assert.Null(simulator.Host.Scantrust.Switches.QuotaPerMinute);
        Assert.Empty(simulator.Host.Log.Entries);
    }

    [Theory]
    [InlineData("PATCH", "scantrust/switches", """{"maximumLimits":3}""", "maximumLimits")]
    [InlineData("PATCH", "scantrust/switches", """{"maximumLimit":0}""", "maximumLimit is 0")]
    [InlineData("PATCH", "scantrust/switches", """{"quotaPerMinute":-1}""", "quotaPerMinute is -1")]
    [InlineData("PATCH", "deconetwork/switches", """{"successCode":1}""", "successCode is 1")]
    [InlineData("PATCH", "deconetwork/switches", """{"order":"sideways"}""", "order")]
    [InlineData("PATCH", "deconetwork/switches", """{"order":1}""", "order")]
    [InlineData("PATCH", "deconetwork/switches", "[]", "object")]
    [InlineData("PATCH", "deconetwork/switches", "{", "JSON")]
    [InlineData("POST", "scantrust/faults", "{}", "kind")]
    [InlineData("POST", "scantrust/faults", """{"kind":"sulk"}""", "kind")]
    [InlineData("POST", "scantrust/faults", """{"kind":"status","status":99}""", "status is 99")]
    [InlineData("POST", "scantrust/faults", """{"kind":"hang","forever":true}""", "forever")]
    [InlineData("POST", "scantrust/rows", "[]", "object")]
    [InlineData("POST", "scantrust/rows", """{"sku":"prod2"}""", "prod2")]
    [InlineData("DELETE", "scantrust/rows", null, "sku is missing")]
    [InlineData("DELETE", "deconetwork/rows?id=x", null, "id is 'x'")]
    [InlineData("GET", "log?upstream=amazon", null, "amazon")]
    [InlineData("GET", "log?upstream=7", null, "7")]
    public async Task Says_what_is_wrong_with_bad_input(string method, string path, string? json, string part)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var response = await simulator.ControlAsync(new HttpMethod(method), path, json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(part, (await RunningSimulator.ReadJsonAsync(response))["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_to_the_overview_from_unknown_paths()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var response = await simulator.ControlAsync(HttpMethod.Get, "swiches");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("/_simulator/", (await RunningSimulator.ReadJsonAsync(response))["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
