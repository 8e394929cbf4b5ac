using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using GraphProducts.Server.Upstreams.Http;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>Reads one value of an answer at the scan's place, which is the value's first byte; leaves the scan behind its last.</summary>
internal delegate T ReadValue<out T>(ref JsonScan scan);

/// <summary>
/// Reads an answer once, from front to back, leniently where upstreams are known to vary, and leaving texts where they lie. What is of a kind
/// that a property cannot have is a <see cref="JsonException"/>. Each model says in its own
/// <c>Read</c> which properties it takes; everything else is passed over by its quotes and brackets, without being looked at.
/// </summary>
/// <remarks>
/// A scan of our own, since most of an answer is not asked for: a reader that makes tokens of all of it, and checks each, takes several times as long.
/// What is taken is checked, so that it can be copied into our own answer as it is.
/// </remarks>
internal ref partial struct JsonScan
{
    private const int FewItems = 32;

    private readonly byte[] _buffer;
    private readonly ReadOnlySpan<byte> _json;
    private int _place;

    private JsonScan(byte[] buffer, int start, int length)
    {
        _buffer = buffer;
        _json = buffer.AsSpan(0, start + length);
        _place = start;
        PassBlanks();
    }

    /// <summary>The answer that is read; the places of texts are places in it.</summary>
    public readonly byte[] Buffer => _buffer;

    /// <summary>Whether the value at the scan's place is an object.</summary>
    public readonly bool IsObject => Next == '{';

    /// <summary>The byte at the scan's place; 0, which no JSON has outside of texts, at the end.</summary>
    private readonly byte Next => (uint)_place < (uint)_json.Length ? _json[_place] : (byte)0;

    /// <summary>Reads a whole answer.</summary>
    /// <exception cref="JsonException">It is not JSON, not UTF-8, or not of the expected shape.</exception>
    public static T Read<T>(AnswerBody body, ReadValue<T> read)
    {
        // Texts are handed on unread; what is no UTF-8 must not get through.
        if (!Utf8.IsValid(body.Utf8.Span))
            throw new JsonException("The answer is not UTF-8.");
        var scan = new JsonScan(body.Buffer, body.Start, body.Utf8.Length);
        var value = read(ref scan);
        scan.PassBlanks();
        return scan._place == scan._json.Length ? value : throw scan.Wrong();
    }

    /// <summary>Reads the items of an array that lies in a buffer.</summary>
    public static T[]? ReadArray<T>(byte[] buffer, int start, int length, ReadValue<T> readItem)
        where T : class => new JsonScan(buffer, start, length).Array(readItem);

    /// <summary>Goes on to the value of the next property that is among the names; false behind the end of the object.</summary>
    /// <param name="names">The names, in the order in which the upstream mostly writes them.</param>
    /// <param name="property">The place of the property among the names; before the first call, -1.</param>
    public bool NextProperty(JsonNames names, ref int property)
    {
        for (var isFirst = property < 0; NextPart(isFirst, '{', '}'); isFirst = false)
        {
            var found = Name(names, expected: property + 1);
            Pass(':');
            if (found >= 0)
            {
                property = found;
                return true;
            }

            PassValue();
        }

        return false;
    }

    /// <summary>An object, or null.</summary>
    public T? Object<T>(ReadValue<T> read)
        where T : class => TryNull() ? null : read(ref this);

    /// <summary>An array of objects, or null. Nulls in it stay nulls.</summary>
    public T[]? Array<T>(ReadValue<T> read)
        where T : class
    {
        if (TryNull())
            return null;
        var items = ArrayPool<T>.Shared.Rent(FewItems);
        var count = 0;
        for (; NextPart(isFirst: count == 0, '[', ']'); count++)
        {
            if (count == items.Length)
                Grow(ref items);
            items[count] = Object(read)!;
        }

        var array = items[..count];
        ArrayPool<T>.Shared.Return(items, clearArray: true);
        return array;
    }

    /// <summary>An array that is passed over now, so that it costs nothing unless somebody asks for it.</summary>
    public JsonLater Later()
    {
        if (TryNull())
            return default;
        if (Next != '[')
            throw Wrong();
        var start = _place;
        _place = JsonEnds.OfNested(_json, start);
        return new JsonLater(_buffer, start, _place - start);
    }

    /// <summary>Passes null, if that is the value.</summary>
    public bool TryNull()
    {
        if (Next != 'n')
            return false;
        Pass("null"u8);
        return true;
    }

    /// <summary>Passes an empty array, if that is the value. False leaves the scan somewhere in it: there is nothing to be done but to refuse it.</summary>
    public bool TryEmptyArray() => Next == '[' && !NextPart(isFirst: true, '[', ']');

    /// <summary>Goes on to the next property or item, over the bracket or comma before it; false behind the bracket at the end.</summary>
    private bool NextPart(bool isFirst, char opening, char closing)
    {
        if (isFirst)
            Pass(opening);
        else
            PassBlanks();
        if (Next == closing)
        {
            _place++;
            return false;
        }

        if (!isFirst)
            Pass(',');
        return true;
    }

    private static void Grow<T>(ref T[] items)
    {
        var larger = ArrayPool<T>.Shared.Rent(items.Length * 2);
        items.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(items, clearArray: true);
        items = larger;
    }

    private int Name(JsonNames names, int expected)
    {
        if (names.LengthAt(_json[_place..], expected) is > 0 and var length)
        {
            _place += length;
            return expected;
        }

        return Next == '"' ? names.Find(Text()) : throw Wrong();
    }

    private void PassValue() => _place = Next switch
    {
        (byte)'"' => JsonEnds.OfText(_json, _place + 1) + 1,
        (byte)'{' or (byte)'[' => JsonEnds.OfNested(_json, _place),
        _ => JsonEnds.OfPlain(_json, _place),
    };

    /// <summary>Passes one of the characters between values, and the blanks around it.</summary>
    private void Pass(char character)
    {
        PassBlanks();
        if (Next != character)
            throw Wrong();
        _place++;
        PassBlanks();
    }

    private void Pass(ReadOnlySpan<byte> literal)
    {
        if (!_json[_place..].StartsWith(literal))
            throw Wrong();
        _place += literal.Length;
    }

    private void PassBlanks()
    {
        while (Next is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _place++;
    }

    private readonly JsonException Wrong() => JsonEnds.Wrong(_json, _place);
}
