using System.Text.Json;
using System.Text.Json.Serialization;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>
/// The ancestors of a category: DecoNetwork nests each parent in <c>ancestors</c> of its child and writes <c>{}</c> at the top (we also
/// take <c>[]</c> and null). Reads the nest in a loop, so that its depth costs no stack, and answers it from the top down.
/// </summary>
internal sealed class DecoAncestorsConverter : JsonConverter<DecoAncestor[]>
{
    public override bool HandleNull => true;

    public override DecoAncestor[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!EntersParent(ref reader))
        {
            return [];
        }

        var parents = new List<DecoAncestor>(4) { default };
        for (var level = 0; level >= 0;)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                level--;
            }
            else if (ReadProperty(ref reader, parents, level))
            {
                level++;
            }
        }

        parents.RemoveAll(static parent => parent is { Id.IsNull: true, Name.IsNull: true }); // the {} at the top
        parents.Reverse();
        return [.. parents];
    }

    /// <summary>Reads one property of the parent at this level; true when it opened the next parent.</summary>
    private static bool ReadProperty(ref Utf8JsonReader reader, List<DecoAncestor> parents, int level)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            reader.Read();
            parents[level] = parents[level] with { Id = JsonAnswer.TextAt(ref reader) };
        }
        else if (reader.ValueTextEquals("name"u8))
        {
            reader.Read();
            parents[level] = parents[level] with { Name = JsonAnswer.TextAt(ref reader) };
        }
        else if (reader.ValueTextEquals("ancestors"u8))
        {
            reader.Read();
            return EntersParent(ref reader) && AddParent(parents, level);
        }
        else
        {
            reader.Skip();
        }

        return false;
    }

    /// <summary>True at the start of an object; false after an empty array or null.</summary>
    private static bool EntersParent(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => true,
        JsonTokenType.Null => false,
        JsonTokenType.StartArray when reader.Read() && reader.TokenType == JsonTokenType.EndArray => false,
        _ => throw new JsonException(),
    };

    private static bool AddParent(List<DecoAncestor> parents, int level)
    {
        if (parents.Count > level + 1)
        {
            throw new JsonException(); // "ancestors" twice in one object: whose parent is the second?
        }

        parents.Add(default);
        return true;
    }

    /// <summary>Writes the list as it is, from the top down: DecoNetwork never gets it back.</summary>
    public override void Write(Utf8JsonWriter writer, DecoAncestor[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var ancestor in value)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, ancestor.Id.Decode());
            writer.WriteString("name"u8, ancestor.Name.Decode());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
