using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Log;
using GraphProducts.Simulator.Scantrust;

namespace GraphProducts.Simulator;

/// <summary>Everything that lives as long as one simulator.</summary>
internal sealed class SimulatorState(SimulatorOptions options)
{
    public SimulatorOptions Options { get; } = options.Validated();

    public RequestLog Log { get; } = new(options.LogCapacity);

    public ScantrustUpstream Scantrust { get; } = new(options);

    public DecoNetworkUpstream DecoNetwork { get; } = new(options);

    public void Reset()
    {
        Scantrust.Reset();
        DecoNetwork.Reset();
        Log.Clear();
    }
}
