using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using GraphProducts.Server.Upstreams.Http;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>Reads one value of an answer at the scan's place, which is the value's first token; leaves the scan at its last.</summary>
internal delegate T ReadValue<out T>(ref JsonScan scan);

/// <summary>
/// Reads an answer once, from front to back, leniently where upstreams are known to vary, and leaving texts where they lie. What is of a kind
/// that a property cannot have is a <see cref="JsonException"/>. Each model says in its own
/// <c>Read</c> which properties it takes, and everything else is passed over without becoming an object.
/// </summary>
internal ref struct JsonScan
{
    // Category trees are nested as deep as they are high; they are read in a loop.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 512 };

    private readonly byte[] _buffer;
    private readonly int _start;
    private Utf8JsonReader _reader;

    private JsonScan(byte[] buffer, int start, int length)
    {
        _buffer = buffer;
        _start = start;
        _reader = new Utf8JsonReader(buffer.AsSpan(start, length), s_options);
        _reader.Read();
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>Reads a whole answer.</summary>
    /// <exception cref="JsonException">It is not JSON, not UTF-8, or not of the expected shape.</exception>
    public static T Read<T>(AnswerBody body, ReadValue<T> read)
    {
        // Texts are handed on unread; what is no UTF-8 must not get through.
        if (!Utf8.IsValid(body.Utf8.Span))
            throw new JsonException("The answer is not UTF-8.");
        var scan = new JsonScan(body.Buffer, body.Start, body.Utf8.Length);
        var value = read(ref scan);
        scan._reader.Read(); // refuses what follows the value
        return value;
    }

    /// <summary>Reads the items of an array that lies in a buffer.</summary>
    public static T[]? ReadArray<T>(byte[] buffer, int start, int length, ReadValue<T> readItem)
        where T : class => new JsonScan(buffer, start, length).Array(readItem);

    /// <summary>Goes on to the value of the next property that is among the names; false at the end of the object.</summary>
    /// <param name="names">The names, in the order in which the upstream mostly writes them.</param>
    /// <param name="property">The place of the property among the names; before the first call, -1.</param>
    public bool NextProperty(JsonNames names, ref int property)
    {
        if (property < 0 && _reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = names.Find(ref _reader, expected: property + 1);
            _reader.Read();
            if (found >= 0)
            {
                property = found;
                return true;
            }

            _reader.Skip();
        }

        return false;
    }

    /// <summary>A text, also one that came as a number.</summary>
    public readonly JsonText Text() => _reader.TokenType switch
    {
        JsonTokenType.String => new JsonText(_buffer, _start + (int)_reader.TokenStartIndex + 1, _reader.ValueSpan.Length),
        JsonTokenType.Number => new JsonText(_buffer, _start + (int)_reader.TokenStartIndex, _reader.ValueSpan.Length),
        JsonTokenType.Null => default,
        _ => throw new JsonException(),
    };

    /// <summary>A boolean, also as 0 and 1 and as text. The empty string is none.</summary>
    public readonly bool? Flag() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number or JsonTokenType.String => FlagOf(_reader.ValueSpan),
        _ => throw new JsonException(),
    };

    /// <summary>A whole number, also as text. The empty string is none.</summary>
    public readonly long? Number()
    {
        if (IsNone())
            return null;
        if (_reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
            throw new JsonException();
        return Utf8Parser.TryParse(_reader.ValueSpan, out long number, out var used) && used == _reader.ValueSpan.Length ? number : throw new JsonException();
    }

    /// <summary>An amount as a number or as text with a decimal point, kept exactly. The empty string is none.</summary>
    public readonly decimal? Amount()
    {
        if (IsNone())
            return null;
        if (_reader.TokenType == JsonTokenType.Number)
            return _reader.TryGetDecimal(out var exact) ? exact : throw new JsonException();
        if (_reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        return Utf8Parser.TryParse(_reader.ValueSpan, out decimal amount, out var used) && used == _reader.ValueSpan.Length ? amount : throw new JsonException();
    }

    /// <summary>
    /// A time in ISO 8601. Without an offset it is UTC, as both upstreams mean it, wherever this server runs. The empty string and the zero date
    /// that some databases write are none.
    /// </summary>
    public readonly DateTimeOffset? Time()
    {
        if (IsNone())
            return null;
        if (_reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        if (_reader.ValueSpan.StartsWith("0000-00-00"u8))
            return null;
        return _reader.TryGetDateTime(out var time) ? Utc(time) : throw new JsonException();
    }

    /// <summary>Any value, as it is; null is none.</summary>
    public JsonElement? Any() => JsonElement.ParseValue(ref _reader) is { ValueKind: not JsonValueKind.Null } element ? element : null;

    /// <summary>An object, or null.</summary>
    public T? Object<T>(ReadValue<T> read)
        where T : class => _reader.TokenType == JsonTokenType.Null ? null : read(ref this);

    /// <summary>An array of objects, or null. Nulls in it stay nulls.</summary>
    public T[]? Array<T>(ReadValue<T> read)
        where T : class
    {
        if (_reader.TokenType == JsonTokenType.Null)
            return null;
        if (_reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var items = new List<T>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(Object(read)!);
        return [.. items];
    }

    /// <summary>An array that is passed over now, so that it costs nothing unless somebody asks for it.</summary>
    public JsonLater Later()
    {
        if (_reader.TokenType == JsonTokenType.Null)
            return default;
        if (_reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var start = _start + (int)_reader.TokenStartIndex;
        _reader.Skip();
        return new JsonLater(_buffer, start, _start + (int)_reader.BytesConsumed - start);
    }

    /// <summary>Goes on to the next token.</summary>
    public bool Advance() => _reader.Read();

    private readonly bool IsNone() =>
        _reader.TokenType == JsonTokenType.Null || (_reader.TokenType == JsonTokenType.String && _reader.ValueSpan.IsEmpty);

    private static bool? FlagOf(ReadOnlySpan<byte> text) => text switch
    {
        [] => null,
        [(byte)'1'] => true,
        [(byte)'0'] => false,
        _ when Ascii.EqualsIgnoreCase(text, "true"u8) => true,
        _ when Ascii.EqualsIgnoreCase(text, "false"u8) => false,
        _ => throw new JsonException(),
    };

    private static DateTimeOffset Utc(DateTime time) =>
        time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero) : new DateTimeOffset(time.ToUniversalTime());
}
