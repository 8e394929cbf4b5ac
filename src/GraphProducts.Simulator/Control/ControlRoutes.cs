using System.Text.Json;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Control;

/// <summary>The endpoints under <c>/_simulator/</c>: how a test in another process, or a person with curl, steers the simulator.</summary>
internal static class ControlRoutes
{
    private const string Root = "/_simulator";

    public static void MapControl(this WebApplication app, SimulatorState state)
    {
        app.MapGet(Root, context => ControlJson.WriteAsync(context, StatusCodes.Status200OK, Overview.Of(state)));
        app.MapPost($"{Root}/reset", Guarded(context => Done(context, state.Reset)));
        app.MapGet($"{Root}/log", Guarded(context => ControlJson.WriteAsync(context, StatusCodes.Status200OK, ReadLog(context, state))));
        app.MapDelete($"{Root}/log", Guarded(context => Done(context, state.Log.Clear)));

        app.MapSwitches($"{Root}/scantrust", () => state.Scantrust.Switches, switches => state.Scantrust.Switches = switches);
        app.MapSwitches($"{Root}/deconetwork", () => state.DecoNetwork.Switches, switches => state.DecoNetwork.Switches = switches);
        app.MapFaults($"{Root}/scantrust", state.Scantrust.Faults);
        app.MapFaults($"{Root}/deconetwork", state.DecoNetwork.Faults);
        app.MapRows(Root, state);
        app.Map($"{Root}/{{**path}}", context => ControlJson.WriteAsync(
            context,
            StatusCodes.Status404NotFound,
            new { error = $"There is no {context.Request.Method} {context.Request.Path}; GET {Root}/ lists what there is." }));
    }

    /// <summary>Bad input is the caller's mistake and is said, not thrown.</summary>
    public static RequestDelegate Guarded(Func<HttpContext, Task> handle) => async context =>
    {
        try
        {
            await handle(context);
        }
        catch (Exception mistake) when (mistake is ArgumentException or JsonException)
        {
            await ControlJson.WriteAsync(context, StatusCodes.Status400BadRequest, new { error = mistake.Message });
        }
    };

    private static void MapSwitches<T>(this WebApplication app, string prefix, Func<T> get, Action<T> set)
        where T : notnull
    {
        app.MapGet($"{prefix}/switches", context => ControlJson.WriteAsync(context, StatusCodes.Status200OK, get()));
        app.MapMethods($"{prefix}/switches", [HttpMethods.Patch, HttpMethods.Post], Guarded(async context =>
        {
            set(ControlJson.Patch(get(), await ControlJson.ReadObjectAsync(context)));
            await ControlJson.WriteAsync(context, StatusCodes.Status200OK, get());
        }));
    }

    private static void MapFaults(this WebApplication app, string prefix, UpstreamFaults faults)
    {
        app.MapGet($"{prefix}/faults", context => ControlJson.WriteAsync(context, StatusCodes.Status200OK, faults.Active));
        app.MapDelete($"{prefix}/faults", Guarded(context => Done(context, faults.Clear)));
        app.MapPost($"{prefix}/faults", Guarded(async context =>
        {
            faults.Add(await ControlJson.ReadAsync<UpstreamFault>(context));
            await ControlJson.WriteAsync(context, StatusCodes.Status201Created, faults.Active);
        }));
    }

    private static object ReadLog(HttpContext context, SimulatorState state)
    {
        string? name = context.Request.Query["upstream"];
        if (name is null)
            return state.Log.Entries;
        return Enum.TryParse<UpstreamName>(name, ignoreCase: true, out var upstream) && Enum.IsDefined(upstream)
            ? state.Log.Of(upstream)
            : throw new ArgumentException($"upstream is '{name}'; it must be scantrust or deconetwork.");
    }

    private static Task Done(HttpContext context, Action act)
    {
        act();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
