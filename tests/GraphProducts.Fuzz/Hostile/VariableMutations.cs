using System.Text;

namespace GraphProducts.Fuzz.Hostile;

/// <summary>Breaks variables: as bytes, as tokens, and as values that are JSON but of another type, size or depth.</summary>
internal static class VariableMutations
{
    private static readonly string[] s_values =
    [
        "null", "true", "-0", "1.0", "1.5", "2147483648", "-2147483649", "-2147483648.0", "1e400", "1e-400", "123456789012345678901234567890", "\"\"", "\"\\uD83D\"", "\"\\u0000\"",
        "\"1\"", "[]", "{}", "[[]]", "[null]", "[1,\"a\",true]", "{\"\":1}", "{\"a\":{\"a\":{}}}", "\"2021-02-30T00:00:00Z\"", "\"9999-12-31T23:59:59-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"VALUE_0\"",
    ];

    public static byte[] Apply(byte[] json, Dice dice) => dice.Below(5) switch
    {
        0 => ByteMutations.Apply(json, dice),
        1 => TokenMutations.Apply(json, dice),
        2 => Replace(json, Nested(dice)),
        3 => Replace(json, $"[{string.Join(',', Enumerable.Repeat(dice.Pick(s_values), 1 + dice.Magnitude(50_000)))}]"),
        _ => Replace(json, dice.Pick(s_values)),
    };

    // Puts another value in the place of the first variable's.
    private static byte[] Replace(byte[] json, string value)
    {
        var text = Encoding.UTF8.GetString(json);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(colon < 0 ? $"{{\"variable0\":{value}}}" : $"{text[..(colon + 1)]}{value}}}");
    }

    private static string Nested(Dice dice)
    {
        var depth = dice.Between(1, 60);
        return dice.Chance(50)
            ? new string('[', depth) + "1" + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
    }
}
