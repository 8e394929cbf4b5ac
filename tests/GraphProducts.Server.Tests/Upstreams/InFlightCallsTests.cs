using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Http;
using GraphProducts.Simulator;
using GraphProducts.Simulator.Faults;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>Equal calls at the same time are one call. The upstream is on a real socket, and answers when the test says so.</summary>
public sealed class InFlightCallsTests
{
    private const string Page = """{"response_status":{"severity":"SUCCESS"},"products":[{"product_id":"7"}],"total":1}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Makes_equal_calls_at_the_same_time_once_and_shares_the_value()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var answer = Hold(fixture, Page);

        var first = FindAsync(fixture, Cancellation);
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        var others = Enumerable.Range(0, 10).Select(_ => FindAsync(fixture, Cancellation)).ToArray();
        answer.SetResult();

        var page = (await first).Value;
        Assert.All(await Task.WhenAll(others), other => Assert.Same(page, other.Value));
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Shares_equal_detail_reads_too()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var answer = Hold(fixture, Page);

        var first = fixture.DecoNetwork.GetAsync(["7"], Cancellation).AsTask();
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        var second = fixture.DecoNetwork.GetAsync(["7"], Cancellation).AsTask();
        answer.SetResult();

        Assert.Same((await first).Value.Found["7"], (await second).Value.Found["7"]);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Keeps_calls_apart_that_differ_in_address_or_parameters()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var release = new TaskCompletionSource();
        fixture.Upstream.Answers(context => AnswerAfterAsync(release.Task, context, Page));

        Task[] calls =
        [
            fixture.DecoNetwork.FindAsync([], 10, 0, Cancellation).AsTask(),
            fixture.DecoNetwork.FindAsync([], 10, 10, Cancellation).AsTask(),
            fixture.DecoNetwork.FindAsync([DecoCondition.On(DecoField.ProductCode, DecoOperator.Equal, "0")], 10, 0, Cancellation).AsTask(),
            fixture.DecoNetwork.GetAsync(["7"], Cancellation).AsTask(),
            fixture.Scantrust.ListProductsAsync(new(10), Cancellation).AsTask(),
            fixture.Scantrust.ListProductsAsync(new(10, IsArchived: true), Cancellation).AsTask(),
        ];
        foreach (var _ in calls)
            await fixture.Upstream.Received.WaitAsync(Cancellation);
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(calls.Length, fixture.Upstream.Requests.Count);
    }

    [Fact]
    public async Task Remembers_nothing_when_a_call_has_ended()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("", 401).Answers(Page);

        Assert.Equal(UpstreamFailureCode.Auth, (await FindAsync(fixture, Cancellation)).Failure?.Code);
        Assert.True((await FindAsync(fixture, Cancellation)).IsSuccess);
        Assert.Equal(2, fixture.Upstream.Requests.Count);
    }

    [Fact]
    public async Task Retries_once_for_all_and_shares_a_failure()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var answer = new TaskCompletionSource();
        fixture.Upstream.Answers(context => AnswerAfterAsync(answer.Task, context, "", status: 503)).Answers("", 503);

        var first = FindAsync(fixture, Cancellation);
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        var second = FindAsync(fixture, Cancellation);
        answer.SetResult();

        Assert.Equal(UpstreamFailureCode.Unavailable, (await first).Failure?.Code);
        Assert.Same((await first).Failure, (await second).Failure);
        Assert.Equal(1 + UpstreamResilience.MaxRetries, fixture.Upstream.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Goes_on_for_those_who_stay_when_a_caller_leaves(bool firstLeaves)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var answer = Hold(fixture, Page);
        using var leaving = new CancellationTokenSource();

        var first = FindAsync(fixture, firstLeaves ? leaving.Token : Cancellation);
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        var second = FindAsync(fixture, firstLeaves ? Cancellation : leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => firstLeaves ? first : second); // before the answer is there
        answer.SetResult();

        Assert.True((await (firstLeaves ? second : first)).IsSuccess);
        Assert.Single(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Cancels_the_call_when_the_last_caller_leaves_and_starts_anew_for_the_next()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var cancelled = new TaskCompletionSource();
        fixture.Upstream.Answers(context => UntilAbortedAsync(context, cancelled)).Answers(Page);
        using var leaving = new CancellationTokenSource();

        var calls = new[] { FindAsync(fixture, leaving.Token), FindAsync(fixture, leaving.Token) };
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        await leaving.CancelAsync();
        foreach (var call in calls)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.True((await FindAsync(fixture, Cancellation)).IsSuccess);
        await cancelled.Task.WaitAsync(Cancellation);
        Assert.Equal(2, fixture.Upstream.Requests.Count);
    }

    [Fact]
    public async Task Calls_nobody_for_a_caller_who_has_left_already()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindAsync(fixture, left.Token));

        Assert.Empty(fixture.Upstream.Requests);
    }

    [Fact]
    public async Task Ends_for_all_at_the_deadline_of_the_call_that_they_share()
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(new SimulatorOptions());
        upstreams.Simulator.DecoNetwork.Faults.Add(UpstreamFault.Hang());
        var client = upstreams.Clients.DecoNetwork;

        var first = client.FindAsync([], 10, 0, Cancellation).AsTask();
        upstreams.Clients.Time.Advance(TimeSpan.FromSeconds(9));
        var second = client.FindAsync([], 10, 0, Cancellation).AsTask();
        upstreams.Clients.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(UpstreamFailureCode.Timeout, (await first).Failure?.Code);
        Assert.Same((await first).Failure, (await second).Failure);
    }

    [Fact]
    public async Task Makes_each_call_itself_when_that_is_configured()
    {
        await using var fixture = await UpstreamFixture.StartAsync(("DecoNetwork:CoalesceCalls", "false"));
        var answer = new TaskCompletionSource();
        fixture.Upstream.Answers(context => AnswerAfterAsync(answer.Task, context, Page));

        var calls = new[] { FindAsync(fixture, Cancellation), FindAsync(fixture, Cancellation) };
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        await fixture.Upstream.Received.WaitAsync(Cancellation);
        answer.SetResult();

        Assert.All(await Task.WhenAll(calls), call => Assert.True(call.IsSuccess));
    }

    /// <summary>Callers join, leave and are answered on many threads at once: whoever stays gets the value, and no call is left behind.</summary>
    [Fact]
    public async Task Survives_callers_who_leave_while_the_call_ends()
    {
        var calls = new InFlightCalls();
        var call = new UpstreamCall(new Uri("https://upstream.test/"));
        var (running, made) = (0, 0);

        async Task<UpstreamResult<string>> MakeAsync(CancellationToken abandoned)
        {
            Interlocked.Increment(ref made);
            Interlocked.Increment(ref running);
            try
            {
                for (var step = 0; step < 5; step++)
                    await Task.Yield();
                abandoned.ThrowIfCancellationRequested();
                return "value";
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }

        async Task CallManyTimesAsync(int seed)
        {
            var random = new Random(seed);
            for (var i = 0; i < 2_000; i++)
            {
                using var leaving = new CancellationTokenSource();
                var task = calls.ShareAsync(call, MakeAsync, leaving.Token).AsTask();
                var leaves = random.Next(3) == 0;
                if (leaves)
                    await leaving.CancelAsync();
                try
                {
                    Assert.Equal("value", (await task).Value);
                }
                catch (OperationCanceledException)
                {
                    Assert.True(leaves);
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(seed => Task.Run(() => CallManyTimesAsync(seed), Cancellation))).WaitAsync(Cancellation);

        Assert.InRange(made, 1, 15_999); // fewer than there were callers
        Assert.True((await calls.ShareAsync(call, MakeAsync, Cancellation)).IsSuccess);
        while (Volatile.Read(ref running) > 0) // one that was abandoned may still be on its way to its end
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Task<UpstreamResult<DecoProductPage>> FindAsync(UpstreamFixture fixture, CancellationToken cancellationToken) =>
        fixture.DecoNetwork.FindAsync([], 10, 0, cancellationToken).AsTask();

    private static TaskCompletionSource Hold(UpstreamFixture fixture, string body)
    {
        var release = new TaskCompletionSource();
        fixture.Upstream.Answers(context => AnswerAfterAsync(release.Task, context, body));
        return release;
    }

    private static async Task AnswerAfterAsync(Task release, HttpContext context, string body, int status = 200)
    {
        await release;
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body, Cancellation);
    }

    private static async Task UntilAbortedAsync(HttpContext context, TaskCompletionSource cancelled)
    {
        using var registration = context.RequestAborted.UnsafeRegister(static cancelled => ((TaskCompletionSource)cancelled!).TrySetResult(), cancelled);
        await cancelled.Task;
    }
}
