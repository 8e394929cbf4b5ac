using System.Globalization;
using System.Net;
using GraphProducts.Simulator.Scantrust;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class ScantrustAccessTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("UAT wrong")]
    [InlineData("Bearer simulator-token")]
    [InlineData("simulator-token")]
    public async Task Refuses_everything_but_its_own_token(string? authorization)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        foreach (var path in new[] { "api/v2/products/", "api/v2/me/" })
        {
            using var response = await simulator.SendToScantrustAsync(path, authorization: authorization);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.NotEmpty((await RunningSimulator.ReadJsonAsync(response))["detail"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Tells_who_the_token_belongs_to()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var response = await simulator.SendToScantrustAsync("api/v2/me/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("product_view", (await RunningSimulator.ReadJsonAsync(response))["permissions"]!.AsArray().Single()!.GetValue<string>());
    }

    [Theory]
    [InlineData("GET", "api/v2/products", null, HttpStatusCode.NotFound)]
    [InlineData("GET", "api/v2/products/6326/", null, HttpStatusCode.NotFound)]
    [InlineData("POST", "api/v2/products/", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "api/v2/products/", "text/html", HttpStatusCode.NotAcceptable)]
    [InlineData("GET", "api/v2/products/", "text/html, */*", HttpStatusCode.OK)]
    [InlineData("GET", "api/v2/products/", "application/json", HttpStatusCode.OK)]
    public async Task Answers_other_paths_methods_and_media_types_with_their_status(
        string method, string path, string? accept, HttpStatusCode expected)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var response = await simulator.SendToScantrustAsync(path, new HttpMethod(method), accept: accept);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Throttles_beyond_the_quota_until_a_minute_has_passed()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Switches = new ScantrustSwitches { QuotaPerMinute = 2 };

        await simulator.ProductsAsync("limit=1");
        simulator.Clock.Advance(TimeSpan.FromSeconds(20.5));
        await simulator.ProductsAsync("limit=1");
        using var refused = await simulator.SendToScantrustAsync("api/v2/me/");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Equal(
            """{"detail":"Request was throttled. Expected available in 40 seconds.","code":"throttled"}""",
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        simulator.Clock.Advance(TimeSpan.FromSeconds(39.5));
        await simulator.ProductsAsync("limit=1");
    }

    [Theory]
    [InlineData(RetryAfterForm.Seconds)]
    [InlineData(RetryAfterForm.Date)]
    public async Task Can_say_in_a_header_when_to_come_back(RetryAfterForm form)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Switches = new ScantrustSwitches { QuotaPerMinute = 0, RetryAfter = form };

        using var refused = await simulator.SendToScantrustAsync("api/v2/products/");

        var expected = form == RetryAfterForm.Seconds
            ? "60"
            : simulator.Clock.GetUtcNow().AddSeconds(60).ToString("R", CultureInfo.InvariantCulture);
        Assert.Equal(expected, refused.Headers.GetValues("Retry-After").Single());
    }
}
