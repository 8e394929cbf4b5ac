using GraphProducts.Server.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class UpstreamReadinessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asks_each_upstream_once_and_remembers_the_answer_for_a_while()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("", 401).Answers("""{"response_status":{"severity":"SUCCESS"},"total":1}""").Answers("{}");

        Assert.Equal(UpstreamFailureCode.Auth, (await fixture.Readiness.CheckAsync(UpstreamName.Scantrust, Cancellation))?.Code);
        Assert.Null(await fixture.Readiness.CheckAsync(UpstreamName.DecoNetwork, Cancellation));
        fixture.Time.Advance(UpstreamReadiness.Lifetime - TimeSpan.FromTicks(1));
        Assert.NotNull(await fixture.Readiness.CheckAsync(UpstreamName.Scantrust, Cancellation));
        Assert.Equal(2, fixture.Upstream.Requests.Count);

        fixture.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(await fixture.Readiness.CheckAsync(UpstreamName.Scantrust, Cancellation));
        Assert.Equal(3, fixture.Upstream.Requests.Count);
    }

    [Fact]
    public async Task Shares_one_call_between_those_who_ask_at_once_even_when_the_first_leaves()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var answer = new TaskCompletionSource();
        fixture.Upstream.Answers(context => answer.Task);
        using var first = new CancellationTokenSource();

        var left = fixture.Readiness.CheckAsync(UpstreamName.Scantrust, first.Token);
        var stayed = fixture.Readiness.CheckAsync(UpstreamName.Scantrust, Cancellation);
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        answer.SetResult();

        Assert.Null(await stayed);
        Assert.Single(fixture.Upstream.Requests);
    }
}
