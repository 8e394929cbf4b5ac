using System.Globalization;
using System.Text.Json.Nodes;

namespace GraphProducts.Simulator.Control;

/// <summary>Reading, inserting, deleting, archiving and touching rows while the simulator runs.</summary>
internal static class RowRoutes
{
    public static void MapRows(this WebApplication app, string root, SimulatorState state)
    {
        MapScantrustRows(app, root, state);
        MapDecoNetworkRows(app, root, state);
    }

    private static void MapScantrustRows(WebApplication app, string root, SimulatorState state)
    {
        var scantrust = $"{root}/scantrust/rows";
        app.MapGet(scantrust, ControlRoutes.Guarded(context => Show(context, state.Scantrust.TryGetRow(Sku(context)))));
        app.MapDelete(scantrust, ControlRoutes.Guarded(context => Changed(context, state.Scantrust.Delete(Sku(context)))));
        app.MapPost($"{scantrust}/archive", Archive(state, isArchived: true));
        app.MapPost($"{scantrust}/unarchive", Archive(state, isArchived: false));
        app.MapPost(scantrust, ControlRoutes.Guarded(async context =>
        {
            var fields = await ControlJson.ReadObjectAsync(context);
            var sku = IsVerbatim(context) ? state.Scantrust.InsertVerbatim(fields) : state.Scantrust.Insert(fields);
            await ControlJson.WriteAsync(context, StatusCodes.Status201Created, new { sku });
        }));
    }

    private static void MapDecoNetworkRows(WebApplication app, string root, SimulatorState state)
    {
        var decoNetwork = $"{root}/deconetwork/rows";
        app.MapGet(decoNetwork, ControlRoutes.Guarded(context => Show(context, state.DecoNetwork.TryGetRow(Id(context)))));
        app.MapDelete(decoNetwork, ControlRoutes.Guarded(context => Changed(context, state.DecoNetwork.Delete(Id(context)))));
        app.MapPost($"{decoNetwork}/touch", ControlRoutes.Guarded(context => Changed(context, state.DecoNetwork.Touch(Id(context)))));
        app.MapPost(decoNetwork, ControlRoutes.Guarded(async context =>
        {
            var fields = await ControlJson.ReadObjectAsync(context);
            var id = IsVerbatim(context) ? state.DecoNetwork.InsertVerbatim(fields) : state.DecoNetwork.Insert(fields);
            await ControlJson.WriteAsync(context, StatusCodes.Status201Created, new { id });
        }));
    }

    private static RequestDelegate Archive(SimulatorState state, bool isArchived) =>
        ControlRoutes.Guarded(context => Changed(context, state.Scantrust.SetArchived(Sku(context), isArchived)));

    private static bool IsVerbatim(HttpContext context) => context.Request.Query["verbatim"] == "true";

    private static string Sku(HttpContext context) => Required(context, "sku");

    private static long Id(HttpContext context) =>
        long.TryParse(Required(context, "id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new ArgumentException($"id is '{context.Request.Query["id"]}'; it must be a number.");

    private static string Required(HttpContext context, string name) =>
        context.Request.Query[name] is { Count: > 0 } values
            ? values[0]!
            : throw new ArgumentException($"The query parameter {name} is missing.");

    private static Task Show(HttpContext context, JsonObject? row) =>
        row is null ? NotFound(context) : ControlJson.WriteAsync(context, StatusCodes.Status200OK, row);

    private static Task Changed(HttpContext context, bool found)
    {
        if (!found)
            return NotFound(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task NotFound(HttpContext context) =>
        ControlJson.WriteAsync(
            context, StatusCodes.Status404NotFound, new { error = $"There is no row {context.Request.QueryString.Value}." });
}
