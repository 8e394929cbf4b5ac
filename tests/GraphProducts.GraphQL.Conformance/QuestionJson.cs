using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphProducts.GraphQL.Conformance;

/// <summary>Reads the properties of a question.</summary>
internal static class QuestionJson
{
    /// <summary>A text, or null when it is not there.</summary>
    public static string? Text(this JsonElement question, string name) =>
        question.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Unescape(value) : null;

    /// <summary>Whether something is asked for by true.</summary>
    public static bool Flag(this JsonElement question, string name) => question.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A property, undefined when it is not there.</summary>
    public static JsonElement Property(this JsonElement question, string name) => question.TryGetProperty(name, out var value) ? value : default;

    // GetString refuses half a surrogate pair; texts that are asked about may have one, since the engine has to refuse it itself.
    private static string Unescape(JsonElement value)
    {
        var raw = value.GetRawText().AsSpan()[1..^1];
        var text = new StringBuilder(raw.Length);
        while (raw.IndexOf('\\') is var escape and >= 0)
        {
            text.Append(raw[..escape]).Append(Character(raw[(escape + 1)..], out var length));
            raw = raw[(escape + 1 + length)..];
        }

        return text.Append(raw).ToString();
    }

    private static char Character(ReadOnlySpan<char> escape, out int length)
    {
        length = escape[0] == 'u' ? 5 : 1;
        return escape[0] switch
        {
            'u' => (char)ushort.Parse(escape[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            var itself => itself,
        };
    }
}
