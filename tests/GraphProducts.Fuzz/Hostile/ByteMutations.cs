namespace GraphProducts.Fuzz.Hostile;

/// <summary>Breaks bytes without regard to what they mean.</summary>
internal static class ByteMutations
{
    private static readonly byte[][] s_odd =
    [
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], "\r"u8.ToArray(), "\""u8.ToArray(), "\\"u8.ToArray(),
        "\\u"u8.ToArray(), "\\uD800"u8.ToArray(), "\"\"\""u8.ToArray(), "1e999999999"u8.ToArray(), "{{{{"u8.ToArray(), [0x1B], [0x7F], [0xFE, 0xFF],
    ];

    public static byte[] Random(Dice dice, int most)
    {
        var bytes = new byte[dice.Magnitude(most)];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)dice.Below(256);
        return bytes;
    }

    public static byte[] Apply(byte[] original, Dice dice)
    {
        var bytes = original.ToList();
        for (var i = dice.Between(1, 4); i > 0 && bytes.Count > 0; i--)
            Mutate(bytes, dice);
        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, Dice dice)
    {
        var place = dice.Below(bytes.Count);
        switch (dice.Below(6))
        {
            case 0:
                bytes[place] ^= (byte)(1 << dice.Below(8));
                break;
            case 1:
                bytes[place] = (byte)dice.Below(256);
                break;
            case 2:
                bytes.InsertRange(place, dice.Pick(s_odd));
                break;
            case 3:
                bytes.RemoveRange(place, Math.Min(dice.Between(1, 20), bytes.Count - place));
                break;
            case 4:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            default:
                bytes.InsertRange(place, bytes.GetRange(place, Math.Min(dice.Between(1, 60), bytes.Count - place)));
                break;
        }
    }
}
