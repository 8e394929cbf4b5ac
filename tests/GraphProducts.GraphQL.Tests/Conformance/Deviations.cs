using System.Text.Json;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Conformance;

/// <summary>A case in which the engine differs on purpose: not in the outcome, but in the places that its errors name.</summary>
internal sealed record Deviation(string File, string Id, string Reason);

/// <summary>The differences that are held on purpose: <c>deviations.json</c>.</summary>
internal static class Deviations
{
    public static Deviation[] All { get; } = Read();

    /// <summary>The cases of a file that differ on purpose.</summary>
    public static HashSet<string> Of(string file) => [.. All.Where(deviation => deviation.File == file).Select(deviation => deviation.Id)];

    private static Deviation[] Read()
    {
        using var json = typeof(Deviations).Assembly.GetManifestResourceStream("deviations.json");
        Assert.NotNull(json);
        return JsonSerializer.Deserialize<Deviation[]>(json, JsonSerializerOptions.Web)!;
    }
}
