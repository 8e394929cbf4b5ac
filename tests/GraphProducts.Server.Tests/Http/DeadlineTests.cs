using System.Net.Sockets;
using System.Text;
using GraphProducts.Server.Tests.Simulator;
using Microsoft.Extensions.Options;
using Xunit;

namespace GraphProducts.Server.Tests.Http;

/// <summary>The longest that a request may take. Time moves only when a test says so.</summary>
public sealed class DeadlineTests
{
    private const string Error =
        """{"errors":[{"message":"The request was given up after 30 seconds, the longest that one may take. Ask for less at once.","extensions":{"code":"REQUEST_TIMEOUT"}}]}""";

    private static readonly TimeSpan s_almost = TimeSpan.FromSeconds(29.999);

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    // As application/json, a status other than 200 would tell clients that somebody else has answered.
    [Theory]
    [InlineData("application/graphql-response+json", 504)]
    [InlineData("application/json", 200)]
    public async Task Gives_a_request_up_when_its_time_has_passed(string accept, int status)
    {
        await using var host = await HttpHost.StartAsync(time: _clock);
        var asking = host.PostAsync("""{"query":"{ hello slow }"}""", accept);
        await host.State.SlowBegan.WaitAsync(TestContext.Current.CancellationToken);

        _clock.Advance(s_almost);
        Assert.False(host.State.SlowCancelled.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        var answer = await asking;
        Assert.Equal((status, Error), (answer.Status, answer.Body));
        Assert.StartsWith(accept, answer.ContentType);
        await host.State.SlowCancelled.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join("\n", host.State.Log.Lines));
    }

    [Fact]
    public async Task Starts_anew_with_every_request()
    {
        await using var host = await HttpHost.StartAsync(time: _clock);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await host.PostAsync("""{"query":"{ hello }"}""")).Status);
            _clock.Advance(s_almost);
        }
    }

    [Fact]
    public async Task Does_not_wait_longer_for_a_body()
    {
        await using var host = await HttpHost.StartAsync(time: _clock);
        using var client = new TcpClient();
        await client.ConnectAsync(host.Endpoint.Host, host.Endpoint.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"u8.ToArray(),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        // It begins to read the body, and the time of the request runs.
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("HTTP/1.1 408 Request Timeout", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3601)]
    public async Task Refuses_to_start_with_a_time_that_makes_no_sense(int seconds)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(
            () => HttpHost.StartAsync(options => options.RequestTimeout = TimeSpan.FromSeconds(seconds)));

        Assert.Contains("RequestTimeout must be above 0 and at most 01:00:00.", exception.Message);
    }
}
