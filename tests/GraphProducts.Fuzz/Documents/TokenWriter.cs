using System.Text;

namespace GraphProducts.Fuzz.Documents;

/// <summary>Puts tokens together with whatever the grammar ignores between them: blanks, line ends, commas, comments, byte order marks.</summary>
internal sealed class TokenWriter(Dice dice)
{
    private static readonly string[] s_odd = ["\n", "\r\n", "\r", "\t", ",", ",,", "  ", "\uFEFF", "# é 😀 \" {\n", "#\n", "\n\n    "];

    private readonly StringBuilder _text = new();
    private readonly bool _isOdd = dice.Chance(30);

    public TokenWriter Add(string token)
    {
        _text.Append(token);
        _text.Append(_isOdd && dice.Chance(20) ? dice.Pick(s_odd) : " ");
        return this;
    }

    public TokenWriter Add(params ReadOnlySpan<string> tokens)
    {
        foreach (var token in tokens)
            Add(token);
        return this;
    }

    public override string ToString() => _text.ToString();
}
