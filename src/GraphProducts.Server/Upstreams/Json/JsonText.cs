using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>
/// A text of an answer, left where it is: the escaped UTF-8 between its quotes, in the answer's own buffer. It leaves as it came, so that most
/// texts are never decoded. A number that stands for a text is its digits. <c>default</c> is null.
/// </summary>
internal readonly struct JsonText : IEquatable<JsonText>
{
    private readonly byte[]? _buffer;
    private readonly int _start;
    private readonly int _length;

    public JsonText(byte[] buffer, int start, int length) => (_buffer, _start, _length) = (buffer, start, length);

    public bool IsNull => _buffer is null;

    /// <summary>Whether there is a text, and it is not empty.</summary>
    public bool HasValue => _length > 0;

    public JsonPlace Place => new(_start, _length);

    /// <summary>The text as it stands between the quotes, escapes and all.</summary>
    public ReadOnlySpan<byte> Escaped => _buffer.AsSpan(_start, _length);

    /// <summary>The text with the quotes that stand around it. Only strings have them, not numbers that stand for texts.</summary>
    public ReadOnlySpan<byte> Quoted => _buffer.AsSpan(_start - 1, _length + 2);

    public bool IsEscaped => Escaped.Contains((byte)'\\');

    public static implicit operator string?(JsonText text) => text.Decode();

    /// <summary>A text of our own, escaped as JSON wants it.</summary>
    public static implicit operator JsonText(string? text)
    {
        if (text is null)
            return default;
        var quoted = Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");
        return new JsonText(quoted, 1, quoted.Length - 2);
    }

    /// <summary>This text, or the other where this is null or empty.</summary>
    public JsonText Or(JsonText other) => HasValue ? this : other;

    public override string ToString() => Decode() ?? "";

    /// <summary>What the text means, or null.</summary>
    public string? Decode()
    {
        if (IsNull)
            return null;
        return IsEscaped ? Unescape() : Encoding.UTF8.GetString(Escaped);
    }

    /// <summary>Compares what the texts mean, not how they are escaped.</summary>
    public bool Equals(JsonText other) => IsNull == other.IsNull && (Escaped.SequenceEqual(other.Escaped) || Decode() == other.Decode());

    public override bool Equals(object? obj) => obj is JsonText other && Equals(other);

    public override int GetHashCode() => Decode()?.GetHashCode(StringComparison.Ordinal) ?? 0;

    // The quotes stand around an escaped text, since only strings have escapes. Half a surrogate pair has no meaning; the text stays as it is then.
    private string Unescape()
    {
        var reader = new Utf8JsonReader(Quoted);
        reader.Read();
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(Escaped);
        }
    }
}
