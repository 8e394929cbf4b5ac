namespace GraphProducts.Simulator.Upstreams;

/// <summary>The two upstreams that the simulator plays.</summary>
public enum UpstreamName
{
    /// <summary>The Scantrust product API.</summary>
    Scantrust,

    /// <summary>The DecoNetwork product management API.</summary>
    DecoNetwork,
}
