using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.Scantrust;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>How what can go wrong between us and an upstream becomes one of five failures, and what is tried again before.</summary>
public sealed class UpstreamFailureTests
{
    private const string EmptyPage = """{"count":0,"next":null,"previous":null,"results":[]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301, "UPSTREAM_BAD_RESPONSE", 1)]
    [InlineData(400, "UPSTREAM_BAD_RESPONSE", 1)]
    [InlineData(401, "UPSTREAM_AUTH", 1)]
    [InlineData(403, "UPSTREAM_AUTH", 1)]
    [InlineData(404, "UPSTREAM_BAD_RESPONSE", 1)]
    [InlineData(406, "UPSTREAM_BAD_RESPONSE", 1)]
    [InlineData(408, "UPSTREAM_TIMEOUT", 1)]
    [InlineData(409, "UPSTREAM_BAD_RESPONSE", 1)]
    [InlineData(429, "UPSTREAM_THROTTLED", 1)]
    [InlineData(500, "UPSTREAM_UNAVAILABLE", 1)]
    [InlineData(502, "UPSTREAM_UNAVAILABLE", 3)]
    [InlineData(503, "UPSTREAM_UNAVAILABLE", 3)]
    [InlineData(504, "UPSTREAM_UNAVAILABLE", 3)]
    public async Task Maps_a_status(int status, string code, int calls)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("""{"detail":"their own words"}""", status);

        var failure = await FailAsync(fixture);

        Assert.Equal((code, calls), (failure.CodeText, fixture.Upstream.Requests.Count));
        Assert.Equal(UpstreamName.Scantrust, failure.Upstream);
        Assert.Contains("Scantrust", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("their own words", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_again_after_a_passing_failure()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("", 503).Answers("", 502).Answers(EmptyPage);

        Assert.True((await fixture.Scantrust.ListProductsAsync(new(1), Cancellation)).IsSuccess);
        Assert.Equal(3, fixture.Upstream.Requests.Count);
        Assert.Equal(2, fixture.Time.Waits.Count);
    }

    [Fact]
    public async Task Tries_again_after_a_body_that_breaks_off()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(BreakOffAsync).Answers(EmptyPage);

        Assert.True((await fixture.Scantrust.ListProductsAsync(new(1), Cancellation)).IsSuccess);
        Assert.Equal(2, fixture.Upstream.Requests.Count);
    }

    [Fact]
    public async Task Sends_a_form_anew_with_each_attempt()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("", 503).Answers("""{"response_status":{"severity":"SUCCESS"},"products":[],"total":0}""");

        Assert.True((await fixture.DecoNetwork.FindAsync([], 10, 0, Cancellation)).IsSuccess);
        Assert.All(fixture.Upstream.Requests, request => Assert.Equal(UpstreamFixture.Password, request.Form["password"]));
        Assert.Equal(2, fixture.Upstream.Requests.Count);
    }

    [Fact]
    public async Task Says_that_an_upstream_cannot_be_reached()
    {
        using var reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0)); // bound but not listening: every connection is refused
        await using var fixture = await UpstreamFixture.StartAsync(("Scantrust:BaseUrl", $"http://{reserved.LocalEndPoint}"));

        var failure = await FailAsync(fixture);

        Assert.Equal(UpstreamFailureCode.Unavailable, failure.Code);
        Assert.Equal("Scantrust could not be reached or broke off (ConnectionError). Try again later.", failure.Message);
        Assert.Equal(2, fixture.Time.Waits.Count);
    }

    [Fact]
    public async Task Says_no_more_of_a_connection_that_is_reset_than_is_known()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(ResetAsync);

        Assert.Equal("Scantrust could not be reached or broke off. Try again later.", (await FailAsync(fixture)).Message);
    }

    [Fact]
    public async Task Takes_a_connection_that_takes_too_long_for_one_that_broke_off()
    {
        using var http = new HttpClient(new NeverConnects());
        var time = new ManualTime();
        var options = Options.Create(new ScantrustOptions { BaseUrl = "https://upstream.test", Token = "x" });
        var client = new ScantrustClient(http, options, time, NullLogger<ScantrustClient>.Instance);

        var result = await client.ListProductsAsync(new(1), Cancellation);

        Assert.Equal(UpstreamFailureCode.Unavailable, result.Failure?.Code);
        Assert.Equal(2, time.Waits.Count);
    }

    [Theory]
    [InlineData("7", "", 7)]
    [InlineData("Sun, 01 Mar 2026 12:00:30 GMT", "", 30)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", "", 0)]
    [InlineData("soon", """{"detail":"Request was throttled. Expected available in 12 seconds.","code":"throttled"}""", 12)]
    [InlineData(null, """{"detail":"Request was throttled. Expected available in 12.4 seconds.","code":"throttled"}""", 13)]
    [InlineData(null, """{"detail":"Request was throttled. Expected available in 99999999999999999999 seconds."}""", null)]
    [InlineData(null, """{"detail":"Request was throttled."}""", null)]
    [InlineData(null, "", null)]
    public async Task Says_how_long_a_throttling_upstream_asks_to_wait(string? header, string body, int? seconds)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(body, 429, retryAfter: header);

        var failure = await FailAsync(fixture);

        Assert.Equal(UpstreamFailureCode.Throttled, failure.Code);
        Assert.Equal(seconds is { } number ? TimeSpan.FromSeconds(number) : null, failure.RetryAfter);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Waits_as_long_as_the_upstream_asks_when_that_is_short(int status)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("", status, retryAfter: "1").Answers(EmptyPage);

        Assert.True((await fixture.Scantrust.ListProductsAsync(new(1), Cancellation)).IsSuccess);
        Assert.Equal([TimeSpan.FromSeconds(1)], fixture.Time.Waits);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Does_not_ask_again_when_the_upstream_asks_for_a_long_wait(int status)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("", status, retryAfter: "2").Answers(EmptyPage);

        Assert.Equal(TimeSpan.FromSeconds(2), (await FailAsync(fixture)).RetryAfter);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Gives_up_on_an_answer_that_does_not_begin()
    {
        await using var fixture = await UpstreamFixture.StartAsync(("Scantrust:Timeout", "00:00:07"));
        fixture.Upstream.Answers(HangAsync);
        await AssertTimesOutAsync(fixture, TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Gives_up_on_a_body_that_does_not_end()
    {
        await using var fixture = await UpstreamFixture.StartAsync(("Scantrust:Timeout", "00:00:07"));
        fixture.Upstream.Answers(async context =>
        {
            await context.Response.WriteAsync("""{"count":""", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await HangAsync(context);
        });
        await AssertTimesOutAsync(fixture, TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Answers_the_last_failure_when_the_time_ends_before_another_attempt()
    {
        await using var fixture = await UpstreamFixture.StartAsync(("Scantrust:Timeout", "00:00:02.500"));
        fixture.Upstream.Answers(context =>
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(2.5) - TimeSpan.FromTicks(1));
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        var failure = await FailAsync(fixture);

        Assert.Equal(UpstreamFailureCode.Unavailable, failure.Code);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Lets_the_cancellation_of_the_caller_through()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(HangAsync);
        using var caller = new CancellationTokenSource();

        var call = fixture.Scantrust.ListProductsAsync(new(1), caller.Token).AsTask();
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        await caller.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "<!doctype html><title>Log in</title>")]
    [InlineData("application/json", " \r\n<html>maintenance</html>")]
    [InlineData("text/html", "")]
    public async Task Calls_a_web_page_with_status_200_unavailable(string contentType, string body)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(body, contentType: contentType);

        Assert.Equal(UpstreamFailureCode.Unavailable, (await FailAsync(fixture)).Code);
        Assert.Equal(UpstreamFailureCode.Unavailable, (await fixture.DecoNetwork.GetAsync(["1"], Cancellation)).Failure?.Code);
        Assert.Equal(2, fixture.Upstream.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_an_answer_above_the_maximum(bool isLengthDeclared)
    {
        await using var fixture = await UpstreamFixture.StartAsync(("Scantrust:MaxResponseBytes", "100000"));
        var body = Encoding.UTF8.GetBytes(EmptyPage.PadRight(100_001));
        fixture.Upstream.Answers(async context =>
        {
            context.Response.ContentLength = isLengthDeclared ? body.Length : null;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });

        var failure = await FailAsync(fixture);

        Assert.Equal(UpstreamFailureCode.BadResponse, failure.Code);
        Assert.Contains("Scantrust:MaxResponseBytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_an_answer_of_exactly_the_maximum()
    {
        await using var fixture = await UpstreamFixture.StartAsync(("Scantrust:MaxResponseBytes", "100000"));
        fixture.Upstream.Answers(EmptyPage.PadRight(100_000));

        Assert.True((await fixture.Scantrust.ListProductsAsync(new(1), Cancellation)).IsSuccess);
    }

    [Fact]
    public async Task Reads_an_answer_with_a_byte_order_mark()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("\uFEFF" + EmptyPage);

        Assert.True((await fixture.Scantrust.ListProductsAsync(new(1), Cancellation)).IsSuccess);
    }

    [Theory]
    [InlineData("gzip", "not gzip at all")]
    [InlineData("", "{\"count\":1,\"results\":[{\"id\":1,\"name\":\"\u00ff\"}]}")]
    [InlineData("", "{\"count\":1,\"results\":[{\"id\":1},")]
    public async Task Calls_bytes_that_cannot_be_read_a_bad_response(string encoding, string latin1)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(latin1), context.RequestAborted).AsTask();
        });

        Assert.Equal(UpstreamFailureCode.BadResponse, (await FailAsync(fixture)).Code);
    }

    [Fact]
    public async Task Does_not_follow_a_redirect()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(context =>
        {
            context.Response.Redirect("/login");
            return Task.CompletedTask;
        });

        Assert.Contains("BaseUrl", (await FailAsync(fixture)).Message, StringComparison.Ordinal);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public void A_failed_result_has_no_value()
    {
        UpstreamResult<ScantrustPage> result = UpstreamFailure.Throttled(UpstreamName.Scantrust, null);

        Assert.False(result.TryGetValue(out _, out var failure));
        Assert.Same(result.Failure, failure);
        Assert.Throws<InvalidOperationException>(() => result.Value);
    }

    private static async Task<UpstreamFailure> FailAsync(UpstreamFixture fixture)
    {
        var result = await fixture.Scantrust.ListProductsAsync(new(1), Cancellation);
        return Assert.IsType<UpstreamFailure>(result.Failure);
    }

    private static async Task AssertTimesOutAsync(UpstreamFixture fixture, TimeSpan timeout)
    {
        var call = FailAsync(fixture);
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        fixture.Time.Advance(timeout - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        fixture.Time.Advance(TimeSpan.FromTicks(1));

        var failure = await call;
        Assert.Equal("UPSTREAM_TIMEOUT", failure.CodeText);
        Assert.Contains(timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture), failure.Message, StringComparison.Ordinal);
        Assert.Single(fixture.Upstream.Requests);
    }

    /// <summary>What the runtime's handler throws when its own limit for connecting is over.</summary>
    private sealed class NeverConnects : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(new TaskCanceledException("Too slow.", new TimeoutException()));
    }

    private static Task HangAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>Closed without waiting for what has not been sent, a connection is reset.</summary>
    private static Task ResetAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task BreakOffAsync(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"count":""", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
