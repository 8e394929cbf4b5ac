using System.Text.Json.Serialization;
using GraphProducts.Server.Upstreams;

namespace GraphProducts.Server.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: at least one upstream can be asked; one alone makes the server degraded, not
/// unready, since half an answer is better than none. Verdicts are kept for a while, so that probes cost no quota.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (UpstreamReadiness readiness, CancellationToken cancellationToken) =>
        {
            var report = await CheckAsync(readiness, cancellationToken);
            return Results.Json(report, HealthJsonContext.Default.HealthReport, statusCode: report.Status == "unready" ? 503 : 200);
        });
    }

    private static async Task<HealthReport> CheckAsync(UpstreamReadiness readiness, CancellationToken cancellationToken)
    {
        var names = Enum.GetValues<UpstreamName>();
        var failures = await Task.WhenAll(names.Select(name => readiness.CheckAsync(name, cancellationToken)));
        var upstreams = names.Zip(failures).ToDictionary(
            pair => pair.First.ToString(), pair => new UpstreamHealth(pair.Second is null ? "ready" : "failed", pair.Second?.CodeText, pair.Second?.Message));
        var failed = failures.Count(failure => failure is not null);
        return new HealthReport(failed == 0 ? "ready" : failed < names.Length ? "degraded" : "unready", upstreams);
    }
}

internal sealed record HealthReport(string Status, Dictionary<string, UpstreamHealth> Upstreams);

internal sealed record UpstreamHealth(string Status, string? Code, string? Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
