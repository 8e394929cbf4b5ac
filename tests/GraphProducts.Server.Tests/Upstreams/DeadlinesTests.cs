using GraphProducts.Server.Upstreams.Http;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class DeadlinesTests
{
    private readonly Deadlines _deadlines = new(TimeSpan.FromMinutes(1), TimeProvider.System);

    [Fact]
    public void Serves_the_next_call_with_a_source_that_is_idle()
    {
        var first = Use(CancellationToken.None);
        Assert.Equal(first, Use(CancellationToken.None));
    }

    [Fact]
    public void Ends_with_its_caller_and_is_not_used_again()
    {
        using var caller = new CancellationTokenSource();
        CancellationToken first;
        using (var deadline = _deadlines.Start(caller.Token))
        {
            first = deadline.Token;
            caller.Cancel();
            Assert.True(first.IsCancellationRequested);
        }

        Assert.NotEqual(first, Use(CancellationToken.None));
    }

    [Fact]
    public void Is_not_ended_by_the_caller_of_an_earlier_call()
    {
        using var earlier = new CancellationTokenSource();
        var token = Use(earlier.Token);
        using var deadline = _deadlines.Start(CancellationToken.None);
        earlier.Cancel();
        Assert.Equal(token, deadline.Token);
        Assert.False(deadline.Token.IsCancellationRequested);
    }

    private CancellationToken Use(CancellationToken caller)
    {
        using var deadline = _deadlines.Start(caller);
        Assert.False(deadline.Token.IsCancellationRequested);
        return deadline.Token;
    }
}
