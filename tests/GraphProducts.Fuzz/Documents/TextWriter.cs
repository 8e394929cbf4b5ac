using System.Text;

namespace GraphProducts.Fuzz.Documents;

/// <summary>Writes strings as GraphQL and as JSON, in all the ways in which they may be escaped.</summary>
internal static class TextWriter
{
    private static readonly string[] s_pieces =
        ["a", "some words", " ", "\n", "\n  ", "\t", "\"", "\"\"\"", "\\", "\b", "\0", "\u0085", "é", "😀", "\uFEFF", "#", "{", "\u2028", "\uFFFD", "漢字"];

    public static string Random(Dice dice)
    {
        var text = new StringBuilder();
        for (var i = dice.Below(7); i > 0; i--)
            text.Append(dice.Pick(s_pieces));
        return text.ToString();
    }

    /// <summary>A string literal; a block string means something else than its text where that begins or ends with blanks, which does not matter here.</summary>
    public static string Literal(Dice dice, string text) => dice.Chance(20) && CanBeBlock(text)
        ? $"\"\"\"{text.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)}\"\"\""
        : Quote(dice, text);

    private static bool CanBeBlock(string text) => !text.EndsWith('"') && !text.EndsWith('\\') && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t'));

    private static string Quote(Dice dice, string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
            quoted.Append(Escape(dice, rune));
        return quoted.Append('"').ToString();
    }

    private static string Escape(Dice dice, Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '\b' => "\\b",
        < 0x20 => $"\\u{rune.Value:x4}",
        _ when dice.Chance(70) => rune.ToString(),
        _ when dice.Chance(50) => $"\\u{{{rune.Value:X}}}",
        _ => string.Concat(rune.ToString().Select(unit => $"\\u{(int)unit:X4}")),
    };
}
