using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace GraphProducts.Server.Upstreams.Json;

/// <content>Texts, numbers and what is written as either.</content>
internal ref partial struct JsonScan
{
    private static readonly SearchValues<byte> s_numeric = SearchValues.Create("0123456789+-.eE"u8);

    /// <summary>A text, also one that came as a number.</summary>
    public JsonText Text()
    {
        var start = _place;
        if (Next == '"')
        {
            var end = JsonEnds.OfText(_json, start + 1);
            _place = end + 1;
            return new JsonText(_buffer, start + 1, end - start - 1);
        }

        if (TryNull())
            return default;
        if (Next is not ((>= (byte)'0' and <= (byte)'9') or (byte)'-'))
            throw Wrong();
        _place = JsonEnds.OfPlain(_json, start);
        return _json[start.._place].ContainsAnyExcept(s_numeric) ? throw Wrong() : new JsonText(_buffer, start, _place - start);
    }

    /// <summary>A boolean, also as 0 and 1 and as text. The empty string is none.</summary>
    public bool? Flag()
    {
        switch (Next)
        {
            case (byte)'t':
                Pass("true"u8);
                return true;
            case (byte)'f':
                Pass("false"u8);
                return false;
            default:
                var text = Text();
                return text.Escaped switch
                {
                    [] => null,
                    [(byte)'1'] => true,
                    [(byte)'0'] => false,
                    var word when Ascii.EqualsIgnoreCase(word, "true"u8) => true,
                    var word when Ascii.EqualsIgnoreCase(word, "false"u8) => false,
                    _ => throw Wrong(),
                };
        }
    }

    /// <summary>A whole number, also as text. The empty string is none.</summary>
    public long? Number()
    {
        var text = Text();
        if (!text.HasValue)
            return null;
        return Utf8Parser.TryParse(text.Escaped, out long number, out var used) && used == text.Escaped.Length ? number : throw Wrong();
    }

    /// <summary>An amount as a number or as text with a decimal point, kept exactly. The empty string is none.</summary>
    public JsonAmount Amount()
    {
        var text = Text();
        if (!text.HasValue)
            return default;
        return JsonAmount.IsAmount(text.Escaped) ? new JsonAmount(text) : throw Wrong();
    }

    /// <summary>
    /// A time in ISO 8601. Without an offset it is UTC, as both upstreams mean it, wherever this server runs. The empty string and the zero date
    /// that some databases write are none.
    /// </summary>
    /// <exception cref="JsonException">The text says no time.</exception>
    public static DateTimeOffset? TimeOf(JsonText text)
    {
        if (!text.HasValue || text.Escaped.StartsWith("0000-00-00"u8))
            return null;
        var reader = new Utf8JsonReader(text.Quoted);
        return reader.Read() && reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var time) ? Utc(time) : throw new JsonException();
    }

    /// <inheritdoc cref="TimeOf"/>
    public DateTimeOffset? Time() => TimeOf(Text());

    /// <summary>Any value, as it is; null is none.</summary>
    public JsonElement? Any()
    {
        var start = _place;
        PassValue();
        var reader = new Utf8JsonReader(_json[start.._place]);
        return JsonElement.ParseValue(ref reader) is { ValueKind: not JsonValueKind.Null } element ? element : null;
    }

    private static DateTimeOffset Utc(DateTime time) =>
        time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero) : new DateTimeOffset(time.ToUniversalTime());
}
