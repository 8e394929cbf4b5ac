using GraphProducts.Simulator;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

/// <summary>Waits for calls to arrive at the simulator, whose log has each of them before it is answered.</summary>
internal static class Arrivals
{
    /// <summary>Ends when so many calls have arrived at an upstream since its log was cleared.</summary>
    public static async Task ArrivalAsync(this SimulatorHost simulator, UpstreamName upstream, int calls = 1)
    {
        while (simulator.Log.Of(upstream).Count < calls)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
