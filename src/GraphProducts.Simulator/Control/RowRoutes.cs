using System.Globalization;
using System.Text.Json.Nodes;

namespace GraphProducts.Simulator.Control;

/// <summary>Reading, inserting, deleting, archiving and touching rows while the simulator runs.</summary>
internal static class RowRoutes
{
    public static void MapRows(this WebApplication app, string root, SimulatorState state)
    {
        var scantrust = $"{root}/scantrust/rows";
        app.MapGet(scantrust, ControlRoutes.Guarded(context => Show(context, state.Scantrust.TryGetRow(Sku(context)))));
        app.MapDelete(scantrust, ControlRoutes.Guarded(context => Changed(context, state.Scantrust.Delete(Sku(context)))));
        app.MapPost($"{scantrust}/archive", ControlRoutes.Guarded(context => Changed(context, state.Scantrust.SetArchived(Sku(context), true))));
        app.MapPost($"{scantrust}/unarchive", ControlRoutes.Guarded(context => Changed(context, state.Scantrust.SetArchived(Sku(context), false))));
        app.MapPost(scantrust, ControlRoutes.Guarded(async context =>
        {
            var fields = await ReadFieldsAsync(context);
            var sku = IsVerbatim(context) ? state.Scantrust.InsertVerbatim(fields) : state.Scantrust.Insert(fields);
            await ControlJson.WriteAsync(context, StatusCodes.Status201Created, new { sku });
        }));

        var decoNetwork = $"{root}/deconetwork/rows";
        app.MapGet(decoNetwork, ControlRoutes.Guarded(context => Show(context, state.DecoNetwork.TryGetRow(Id(context)))));
        app.MapDelete(decoNetwork, ControlRoutes.Guarded(context => Changed(context, state.DecoNetwork.Delete(Id(context)))));
        app.MapPost($"{decoNetwork}/touch", ControlRoutes.Guarded(context => Changed(context, state.DecoNetwork.Touch(Id(context)))));
        app.MapPost(decoNetwork, ControlRoutes.Guarded(async context =>
        {
            var fields = await ReadFieldsAsync(context);
            var id = IsVerbatim(context) ? state.DecoNetwork.InsertVerbatim(fields) : state.DecoNetwork.Insert(fields);
            await ControlJson.WriteAsync(context, StatusCodes.Status201Created, new { id });
        }));
    }

    /// <summary>No body at all means no fields of one's own.</summary>
    private static async Task<JsonObject> ReadFieldsAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        return text.Length == 0 ? [] : JsonNode.Parse(text)?.AsObject() ?? throw new ArgumentException("A row is a JSON object, not null.");
    }

    private static bool IsVerbatim(HttpContext context) => context.Request.Query["verbatim"] == "true";

    private static string Sku(HttpContext context) => Required(context, "sku");

    private static long Id(HttpContext context) =>
        long.TryParse(Required(context, "id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new ArgumentException($"id is '{context.Request.Query["id"]}'; it must be a number.");

    private static string Required(HttpContext context, string name) =>
        context.Request.Query[name] is { Count: > 0 } values ? values[0]! : throw new ArgumentException($"The query parameter {name} is missing.");

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
        ControlJson.WriteAsync(context, StatusCodes.Status404NotFound, new { error = $"There is no row {context.Request.QueryString.Value}." });
}
