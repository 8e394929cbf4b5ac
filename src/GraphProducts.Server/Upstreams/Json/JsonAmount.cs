using System.Buffers.Text;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>An amount of an answer, left where it is: digits mostly, that can be copied into our own answer as they are.</summary>
/// <param name="Text">A text that <see cref="IsAmount"/> accepts, or null.</param>
internal readonly record struct JsonAmount(JsonText Text)
{
    // What a decimal keeps with all its digits, however large they are.
    private const int MostExactDigits = 28;

    public bool IsNull => Text.IsNull;

    /// <summary>Whether the text is an unsigned JSON number that a decimal would give back digit by digit: "5.50", not "05.5", "+5" or "5e1".</summary>
    public bool IsPlain => IsPlainNumber(Text.Escaped);

    public decimal Value => TryParse(Text.Escaped, out var value) ? value : throw new InvalidOperationException($"{Text} is no amount.");

    /// <summary>Whether a text, with a decimal point or an exponent, is an amount.</summary>
    public static bool IsAmount(ReadOnlySpan<byte> text) => IsPlainNumber(text) || TryParse(text, out _);

    private static bool TryParse(ReadOnlySpan<byte> text, out decimal value)
    {
        var format = text.ContainsAny((byte)'e', (byte)'E') ? 'e' : default;
        return Utf8Parser.TryParse(text, out value, out var used, format) && used == text.Length;
    }

    private static bool IsPlainNumber(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        return text.Length <= MostExactDigits
            && whole is [(byte)'0'] or [>= (byte)'1', ..]
            && IsDigits(whole)
            && (point < 0 || IsDigits(text[(point + 1)..]));
    }

    private static bool IsDigits(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
