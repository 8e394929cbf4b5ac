using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class FaultTests
{
    private const string Find = "api/json/manage_products/find";
    private const string Everything = "field=4&condition=4&string=0";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Answers_a_status_from_either_upstream(int status)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.OfStatus(status));
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.OfStatus(status));

        using var scantrust = await simulator.SendToScantrustAsync("api/v2/products/");
        using var decoNetwork = await simulator.PostToDecoNetworkAsync(Find, Everything);

        Assert.Equal([status, status], new[] { (int)scantrust.StatusCode, (int)decoNetwork.StatusCode });
        Assert.NotEmpty(await scantrust.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData(RetryAfterForm.Absent, null)]
    [InlineData(RetryAfterForm.Seconds, "17")]
    [InlineData(RetryAfterForm.Date, "Mon, 04 May 2026 12:00:17 GMT")]
    public async Task Throttles_with_or_without_a_header(RetryAfterForm form, string? header)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.Throttled(17, form));

        using var response = await simulator.SendToScantrustAsync("api/v2/products/");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(header, response.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null);
        Assert.Equal(
            """{"detail":"Request was throttled. Expected available in 17 seconds.","code":"throttled"}""",
            await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Waits_by_the_simulators_clock_before_any_other_fault()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.Latency(TimeSpan.FromSeconds(2)));
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.Latency(TimeSpan.FromSeconds(3)) with { Times = 1 });
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.OfStatus(502) with { Times = 1 });

        var call = simulator.SendToScantrustAsync("api/v2/products/");
        await simulator.Clock.TimerStarted.WaitAsync(Stop);
        simulator.Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(call.IsCompleted);
        simulator.Clock.Advance(TimeSpan.FromSeconds(0.1));

        using var response = await call;
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal(2000, simulator.Host.Scantrust.Faults.Active.Single().DelayMilliseconds);
    }

    [Fact]
    public async Task Hangs_until_the_client_goes_away()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.Hang());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var call = simulator.Http.PostAsync(new Uri(simulator.Host.DecoNetworkBaseUrl, Find), content: null, patience.Token);
        await simulator.Host.ArrivalAsync(UpstreamName.DecoNetwork);
        Assert.False(call.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(0, simulator.Host.Log.Entries.Single().Status);
    }

    [Fact]
    public async Task Hangs_until_the_simulator_stops()
    {
        var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.Hang());

        var call = simulator.PostToDecoNetworkAsync(Find, Everything);
        await simulator.Host.ArrivalAsync(UpstreamName.DecoNetwork);
        Assert.False(call.IsCompleted);
        await simulator.Host.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        simulator.Http.Dispose();
    }

    [Fact]
    public async Task Answers_a_web_page_with_status_200()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.HtmlPage());

        using var response = await simulator.PostToDecoNetworkAsync(Find, Everything);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Cuts_the_json_of_a_complete_response()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.CutJson());

        using var response = await simulator.SendToScantrustAsync("api/v2/products/");
        var body = await response.Content.ReadAsStringAsync(Stop);

        Assert.StartsWith("{\"count\":", body, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(body));
    }

    [Theory]
    [InlineData(WrongShape.RowsAreAnObject, JsonValueKind.Object)]
    [InlineData(WrongShape.RowsAreText, JsonValueKind.String)]
    [InlineData(WrongShape.RowsAreNull, JsonValueKind.Null)]
    [InlineData(WrongShape.RowsAreMissing, JsonValueKind.Undefined)]
    public async Task Gives_the_rows_another_shape(WrongShape shape, JsonValueKind kind)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.OfShape(shape));
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.OfShape(shape));

        Assert.Equal(kind, KindOf(await simulator.ProductsAsync(), "results"));
        Assert.Equal(kind, KindOf(await simulator.FindAsync(Everything), "products"));
        var ofOne = shape == WrongShape.RowsAreAnObject ? JsonValueKind.Array : kind;
        Assert.Equal(ofOne, KindOf(await simulator.GetAsync("id=19658"), "product"));
    }

    [Fact]
    public async Task Leaves_a_property_out_of_every_row()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.OfShape(WrongShape.RowsLackAProperty, "sku"));
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.OfShape(WrongShape.RowsLackAProperty));

        Assert.All((await simulator.ProductsAsync()).Results(), row => Assert.False(row.ContainsKey("sku")));
        Assert.All((await simulator.FindAsync(Everything)).Products(), row => Assert.False(row.ContainsKey("product_id")));
        Assert.False((await simulator.GetAsync("id=19658"))["product"]!.AsObject().ContainsKey("product_id"));
    }

    [Theory]
    [InlineData(WrongShape.AnswerIsAnArray, "[{\"")]
    [InlineData(WrongShape.AnswerIsEmpty, "{}")]
    public async Task Gives_the_answer_another_shape(WrongShape shape, string start)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.OfShape(shape));

        using var response = await simulator.PostToDecoNetworkAsync(Find, Everything);

        Assert.StartsWith(start, await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Resets_the_connection(bool midBody)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.Reset(midBody));

        await Assert.ThrowsAsync<HttpRequestException>(() => simulator.SendToScantrustAsync("api/v2/products/"));
        Assert.Equal(midBody ? 200 : 0, simulator.Host.Log.Entries.Single().Status);
    }

    [Fact]
    public async Task Pads_a_right_answer_to_many_mebibytes()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.OversizedBody(5 * 1024 * 1024 + 1));

        var answer = await simulator.FindAsync(Everything + "&limit=1");

        Assert.Equal(["19658"], answer.Ids());
        Assert.Equal(5 * 1024 * 1024 + 1, answer["padding"]!.GetValue<string>().Length);
    }

    [Theory]
    [InlineData(30001, "30001 ERROR")]
    [InlineData(31000, "31000 ERROR")]
    [InlineData(40004, "40004 WARNING")]
    [InlineData(50002, "50002 ERROR")]
    [InlineData(50003, "50003 ERROR")]
    [InlineData(50004, "50004 ERROR")]
    [InlineData(50005, "50005 ERROR")]
    public async Task Answers_any_application_error_inside_http_200(int code, string status)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.ApplicationError(code));

        Assert.Equal(status, (await simulator.FindAsync(Everything)).Status());
    }

    [Fact]
    public async Task Strikes_only_so_many_matching_requests()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Faults.Add(UpstreamFault.ApplicationError(50004) with { Times = 2, Operation = "get" });

        Assert.Equal("0 SUCCESS", (await simulator.FindAsync(Everything)).Status());
        Assert.Equal("50004 ERROR", (await simulator.GetAsync("id=19658")).Status());
        Assert.Equal(1, simulator.Host.DecoNetwork.Faults.Active.Single().Times);
        Assert.Equal("50004 ERROR", (await simulator.GetAsync("id=19658")).Status());
        Assert.Equal("0 SUCCESS", (await simulator.GetAsync("id=19658")).Status());
        Assert.Empty(simulator.Host.DecoNetwork.Faults.Active);
    }

    [Fact]
    public async Task Strikes_only_requests_with_the_named_parameter()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.OfStatus(500) with { Parameter = "is_archived", Value = "1" });
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.OfStatus(503) with { Parameter = "sku__exact" });

        await simulator.ProductsAsync("is_archived=0");
        await simulator.ProductsAsync();
        using var archived = await simulator.SendToScantrustAsync("api/v2/products/?is_archived=1");
        using var bySku = await simulator.SendToScantrustAsync("api/v2/products/?sku__exact=prod2");

        Assert.Equal((500, 503), ((int)archived.StatusCode, (int)bySku.StatusCode));
    }

    [Fact]
    public async Task Ends_when_it_is_cleared()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.OfStatus(500));
        simulator.Host.Scantrust.Faults.Clear();

        await simulator.ProductsAsync();
    }

    [Fact]
    public async Task Is_refused_where_it_makes_no_sense_and_everything_is_said_at_once()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var fault = UpstreamFault.ApplicationError(7) with { Times = 0, Operation = "find", Status = 200 };

        var refused = Assert.Throws<ArgumentException>(() => simulator.Host.Scantrust.Faults.Add(fault));

        foreach (var part in new[] { "times is 0", "operation 'find'", "products, me", "status is 200", "code 7", "DecoNetwork only" })
            Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => simulator.Host.Scantrust.Faults.Add(UpstreamFault.Latency(TimeSpan.Zero)));
        Assert.Empty(simulator.Host.Scantrust.Faults.Active);
    }

    private static JsonValueKind KindOf(JsonObject answer, string property) =>
        !answer.TryGetPropertyValue(property, out var value) ? JsonValueKind.Undefined : value?.GetValueKind() ?? JsonValueKind.Null;
}
