using System.Text.Json;

namespace GraphProducts.GraphQL.AspNetCore.Ide;

/// <summary>What the page reads from <c>bcp-config.json</c> beside itself.</summary>
internal static class IdeConfig
{
    public static byte[] Write(GraphQLIdeOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("title", options.Title);
            writer.WriteBoolean("useBrowserUrlAsEndpoint", true);
            writer.WriteBoolean("disableTelemetry", true);
            if (options.Document is { } document)
                writer.WriteString("graphQLDocument", document);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
