using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>Finds where JSON values end. Nothing is read beyond the bytes given: what does not end is a <see cref="JsonException"/>.</summary>
internal static class JsonEnds
{
    // Category trees are nested as deep as they are high.
    private const int MaxDepth = 512;
    private const int HexDigits = 4;

    // '[' and '{' differ in this bit alone, and so do ']' and '}'.
    private const byte Fold = 0x20;

    private static readonly SearchValues<byte> s_stops =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(code => (byte)code)]);

    private static readonly SearchValues<byte> s_behindPlain = SearchValues.Create(",]} \t\r\n"u8);

    /// <summary>The place of the quote that ends a text. Its escapes are right, and it has no control characters: it may be copied as it is.</summary>
    public static int OfText(ReadOnlySpan<byte> json, int start)
    {
        while (true)
        {
            var length = json[start..].IndexOfAny(s_stops);
            var stop = start + length;
            if (length < 0 || json[stop] < ' ')
                throw Wrong(json, start);
            if (json[stop] == '"')
                return stop;
            start = stop + LengthOfEscape(json, stop);
        }
    }

    /// <summary>The place behind an object or array that is passed over: brackets are counted, and what is between them is not looked at.</summary>
    /// <remarks>
    /// 32 bytes at a time, each of them a bit: 1. quotes; from them, by adding up without carry, what is inside of texts; 2. brackets outside of texts;
    /// 3. where they may close the value, one after the other, else only their numbers. From the first escape on byte by byte, since a quote may
    /// then be part of a text.
    /// </remarks>
    public static int OfNested(ReadOnlySpan<byte> json, int start)
    {
        var (depth, carry) = (0, 0u);
        for (; start + Vector256<byte>.Count <= json.Length; start += Vector256<byte>.Count)
        {
            var block = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)start);
            if (Vector256.Equals(block, Vector256.Create((byte)'\\')) != Vector256<byte>.Zero)
                break;
            var text = SumWithoutCarry(Places(block, '"')) ^ carry;
            carry = (uint)((int)text >> 31);
            var folded = block | Vector256.Create(Fold);
            var (opening, closing) = (Places(folded, '{') & ~text, Places(folded, '}') & ~text);
            if (BitOperations.PopCount(closing) < depth)
                depth += BitOperations.PopCount(opening) - BitOperations.PopCount(closing);
            else if (EndWithin(opening, closing, ref depth) is >= 0 and var end)
                return start + end;
            if (depth > MaxDepth)
                throw Wrong(json, start);
        }

        return OfNestedBytewise(json, start, depth, isText: carry != 0);
    }

    /// <summary>The place behind a number or a literal.</summary>
    public static int OfPlain(ReadOnlySpan<byte> json, int start)
    {
        var length = json[start..].IndexOfAny(s_behindPlain);
        return length switch
        {
            < 0 => json.Length,
            0 => throw Wrong(json, start),
            _ => start + length,
        };
    }

    /// <summary>The error for what is no JSON, or not of the expected shape.</summary>
    public static JsonException Wrong(ReadOnlySpan<byte> json, int place)
    {
        var before = json[..Math.Min(place, json.Length)];
        return new JsonException(null, null, before.Count((byte)'\n'), before.Length - 1 - before.LastIndexOf((byte)'\n'));
    }

    private static uint Places(Vector256<byte> block, char value) => Vector256.Equals(block, Vector256.Create((byte)value)).ExtractMostSignificantBits();

    /// <summary>Each bit becomes the sum, without carry, of itself and those before it: set from each quote that opens to the one that closes.</summary>
    private static uint SumWithoutCarry(uint bits)
    {
        for (var distance = 1; distance < 32; distance *= 2)
            bits ^= bits << distance;
        return bits;
    }

    /// <summary>The place behind the bracket that closes the value, or -1 when none of these does.</summary>
    private static int EndWithin(uint opening, uint closing, ref int depth)
    {
        for (var rest = opening | closing; rest != 0; rest &= rest - 1)
        {
            var place = BitOperations.TrailingZeroCount(rest);
            depth += (opening >> place & 1) == 1 ? 1 : -1;
            if (depth == 0)
                return place + 1;
        }

        return -1;
    }

    private static int OfNestedBytewise(ReadOnlySpan<byte> json, int start, int depth, bool isText)
    {
        for (var place = start; place < json.Length && depth <= MaxDepth; place++)
        {
            if (json[place] == '"')
                isText = !isText;
            else if (isText)
                place += json[place] == '\\' ? 1 : 0;
            else if ((json[place] | Fold) == '{')
                depth++;
            else if ((json[place] | Fold) == '}' && --depth == 0)
                return place + 1;
        }

        throw Wrong(json, start);
    }

    private static int LengthOfEscape(ReadOnlySpan<byte> json, int place)
    {
        var escape = json[place..];
        if (escape.Length > 1 && "\"\\/bfnrt"u8.Contains(escape[1]))
            return 2;
        if (escape.Length > 1 + HexDigits && escape[1] == 'u' && AreHex(escape.Slice(2, HexDigits)))
            return 2 + HexDigits;
        throw Wrong(json, place);
    }

    private static bool AreHex(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
        }

        return true;
    }
}
