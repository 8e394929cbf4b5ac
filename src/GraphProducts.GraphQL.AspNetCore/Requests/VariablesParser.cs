using System.Text.Json;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>Makes the variables' JSON an element, and refuses what no reader of it could make sense of.</summary>
internal static class VariablesParser
{
    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false };

    /// <summary>Parses JSON that is known to be an object or null. Gives what is wrong with it, or null.</summary>
    public static string? Parse(ReadOnlySpan<byte> json, out JsonElement variables)
    {
        variables = default;
        if (json.IndexOf("\\u"u8) >= 0 && HasHalfSurrogate(json))
            return JsonWords.HalfSurrogate("variables");
        try
        {
            variables = JsonElement.Parse(json, s_options);
            return null;
        }
        catch (JsonException)
        {
            // Well-formed it is, or it would not have come here: what is left are two members of one name.
            return "\"variables\" has an object with two members of the same name.";
        }
    }

    private static bool HasHalfSurrogate(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                    reader.GetString();
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
