namespace GraphProducts.Fuzz.Hostile;

/// <summary>Breaks a document a little: tokens are lost, doubled, swapped, replaced, moved.</summary>
internal static class TokenMutations
{
    private static readonly string[] s_tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "on", "null", "true", "fragment", "query", "mutation", "subscription", "type", "extend",
        "__typename", "__schema", "__type", "id", "first", "input", "interface", "implements", "0", "-0", "00", "1.", "2147483648", "-2147483649", "1e400", "1e-400",
        "9223372036854775808", "\"\"", "\"\"\"", "\"\"\"\"\"\"", "\"\\uD83D\"", "\"\\uDE00\"", "\"\\u{110000}\"", "\"\\u{}\"", "\"\\q\"", "\"", "#", "\u00FF\u00FE",
        "\u00EF\u00BB\u00BF", "\u00ED\u00A0\u0080", "\0", "\u00C3", "$variable0", "@skip(if: true)", "@include(if: $unknown)", "@unknown", "{ }", "[[[[]]]]", "...Fragment0",
    ];

    public static byte[] Apply(byte[] document, Dice dice)
    {
        var pieces = Pieces.Of(document).ToList();
        for (var i = dice.Between(1, 4); i > 0 && pieces.Count > 0; i--)
            Mutate(pieces, dice);
        return Pieces.Join(pieces);
    }

    private static void Mutate(List<string> pieces, Dice dice)
    {
        var place = dice.Below(pieces.Count);
        switch (dice.Below(9))
        {
            case 0:
                pieces.RemoveAt(place);
                break;
            case 1:
                pieces.RemoveRange(place, Math.Min(dice.Between(1, 10), pieces.Count - place));
                break;
            case 2:
                pieces.Insert(place, pieces[place]);
                break;
            case 3:
                var other = dice.Below(pieces.Count);
                (pieces[place], pieces[other]) = (pieces[other], pieces[place]);
                break;
            case 4:
                pieces[place] = dice.Pick(pieces);
                break;
            case 5:
                pieces[place] = dice.Pick(s_tokens);
                break;
            case 6:
                pieces.Insert(place, " " + dice.Pick(s_tokens) + " ");
                break;
            case 7:
                pieces.RemoveRange(place, pieces.Count - place);
                break;
            default:
                var part = pieces.GetRange(place, Math.Min(dice.Between(1, 40), pieces.Count - place));
                pieces.InsertRange(dice.Below(pieces.Count), part);
                break;
        }
    }
}
