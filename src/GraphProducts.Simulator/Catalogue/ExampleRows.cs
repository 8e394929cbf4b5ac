using System.Text.Json.Nodes;

namespace GraphProducts.Simulator.Catalogue;

/// <summary>The rows that the vendors print in their own documentation.</summary>
internal static class ExampleRows
{
    public static IEnumerable<JsonObject> Read(string resource)
    {
        using var stream = typeof(ExampleRows).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { Length: > 0 } line)
            yield return JsonNode.Parse(line)!.AsObject();
    }
}
