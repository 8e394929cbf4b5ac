using GraphProducts.Simulator.Control;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator;

/// <summary>Where everything is on the simulator's one port.</summary>
internal static class SimulatorRoutes
{
    public static void MapSimulator(this WebApplication app, SimulatorState state)
    {
        app.MapUpstream(state, state.Scantrust.Api, state.Scantrust.Faults);
        app.MapUpstream(state, state.DecoNetwork.Api, state.DecoNetwork.Faults);
        app.MapControl(state);
        app.MapGet("/health", context => context.Response.WriteAsync("healthy", context.RequestAborted));
        app.MapGet("/", context => context.Response.WriteAsync(
            "GraphProducts upstream simulator. Scantrust: /scantrust/  DecoNetwork: /deconetwork/  Control: /_simulator/\n",
            context.RequestAborted));
    }

    private static void MapUpstream(this WebApplication app, SimulatorState state, IUpstreamApi api, UpstreamFaults faults)
    {
        var pipeline = new UpstreamPipeline(api, faults, state.Log, state.Options.TimeProvider, app.Lifetime.ApplicationStopping);
        app.Map($"{api.Prefix}/{{**path}}", pipeline.HandleAsync);
    }
}
