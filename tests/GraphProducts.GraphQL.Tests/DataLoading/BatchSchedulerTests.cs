using GraphProducts.GraphQL.DataLoading;
using Xunit;

namespace GraphProducts.GraphQL.Tests.DataLoading;

public sealed class BatchSchedulerTests
{
    private readonly BatchScheduler _scheduler = new();
    private readonly List<string> _calls = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetches_what_all_resolvers_asked_for_in_one_batch()
    {
        var loader = new EchoDataLoader("a", _scheduler, _calls);
        Task<string?>[] loads = [loader.LoadAsync("1"), loader.LoadAsync("2"), loader.LoadAsync("1")];
        await _scheduler.RunAsync(loads, Cancellation);
        Assert.Equal(["a(1,2)"], _calls);
        Assert.Equal<IEnumerable<string?>>(["a1", "a2", "a1"], await Task.WhenAll(loads));
    }

    [Fact]
    public async Task Fetches_what_resolvers_ask_for_next_in_one_batch_again()
    {
        var first = new EchoDataLoader("a", _scheduler, _calls);
        var second = new EchoDataLoader("b", _scheduler, _calls);
        Task[] resolvers = [.. Enumerable.Range(1, 3).Select(i => LoadTwiceAsync(first, second, i.ToString()))];
        await _scheduler.RunAsync(resolvers, Cancellation);
        Assert.Equal(["a(1,2,3)", "b(a1,a2,a3)"], _calls);
    }

    [Fact]
    public async Task Waits_for_the_slowest_loader_of_a_round_so_that_the_next_batch_is_whole()
    {
        var gate = new TaskCompletionSource();
        var slow = new EchoDataLoader("slow", _scheduler, _calls) { Gate = gate.Task };
        var quick = new EchoDataLoader("quick", _scheduler, _calls);
        var next = new EchoDataLoader("next", _scheduler, _calls);
        var run = _scheduler.RunAsync([LoadTwiceAsync(slow, next, "1"), LoadTwiceAsync(quick, next, "2")], Cancellation);
        Assert.Equal(["slow(1)", "quick(2)"], _calls);
        gate.SetResult();
        await run;
        Assert.Equal(["slow(1)", "quick(2)", "next(slow1,quick2)"], _calls);
    }

    [Fact]
    public async Task Fetches_for_a_resolver_that_asks_late()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var loader = new EchoDataLoader("a", _scheduler, _calls);
        var resolver = LoadLateAsync(gate.Task, loader);
        var run = _scheduler.RunAsync([resolver], Cancellation);
        Assert.False(run.IsCompleted);
        gate.SetResult();
        await run;
        Assert.Equal("a1", await resolver);
    }

    [Fact]
    public async Task Splits_keys_by_the_maximum_and_fails_only_the_part_that_failed()
    {
        var loader = new EchoDataLoader("a", _scheduler, _calls) { MaxBatchSize = 2 };
        Task<string?>[] loads = [.. new[] { "1", "2", "bad", "4", "5" }.Select(loader.LoadAsync)];
        await _scheduler.RunAsync(loads, Cancellation);
        Assert.Equal(["a(1,2)", "a(bad,4)", "a(5)"], _calls);
        Assert.Equal([false, false, true, true, false], loads.Select(load => load.IsFaulted));
    }

    [Fact]
    public async Task Fetches_the_parts_side_by_side()
    {
        var gate = new TaskCompletionSource();
        var loader = new EchoDataLoader("a", _scheduler, _calls) { MaxBatchSize = 100, Gate = gate.Task };
        Task<string?>[] loads = [.. Enumerable.Range(1, 250).Select(i => loader.LoadAsync(i.ToString()))];
        var run = _scheduler.RunAsync(loads, Cancellation);
        Assert.Equal([100, 100, 50], _calls.Select(call => call.Split(',').Length));
        Assert.False(run.IsCompleted);
        gate.SetResult();
        await run;
        Assert.Equal("a101", await loads[100]);
    }

    [Fact]
    public async Task Answers_a_primed_key_without_a_call_and_a_missing_one_with_null()
    {
        var loader = new EchoDataLoader("a", _scheduler, _calls);
        loader.Prime("1", "known");
        Task<string?>[] loads = [loader.LoadAsync("1"), loader.LoadAsync("missing")];
        await _scheduler.RunAsync(loads, Cancellation);
        Assert.Equal<IEnumerable<string?>>(["known", null], await Task.WhenAll(loads));
        Assert.Equal(["a(missing)"], _calls);
    }

    [Fact]
    public async Task Stops_waiting_when_the_request_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var run = _scheduler.RunAsync([new TaskCompletionSource().Task], source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    private static async Task LoadTwiceAsync(EchoDataLoader first, EchoDataLoader second, string key) =>
        await second.LoadAsync((await first.LoadAsync(key))!);

    private static async Task<string?> LoadLateAsync(Task gate, EchoDataLoader loader)
    {
        await gate;
        return await loader.LoadAsync("1");
    }

    private sealed class EchoDataLoader(string name, BatchScheduler scheduler, List<string> calls) : BatchDataLoader<string, string>(scheduler)
    {
        public Task Gate { get; init; } = Task.CompletedTask;

        protected override async Task<BatchResult<string, string>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
        {
            calls.Add($"{name}({string.Join(',', keys)})");
            await Gate;
            if (keys.Contains("bad"))
                throw new InvalidOperationException("bad key");
            return BatchResult<string, string>.Of(keys.Where(key => key != "missing").ToDictionary(key => key, key => name + key));
        }
    }
}
