using System.Buffers.Binary;
using System.Text;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>
/// Gives equal text of one page as one string. The rows of a page repeat their brand, company, campaign, supplier, sizes and colours, which
/// would be half of what reading the page allocates, and of what it holds on to. Each thread remembers the short ASCII texts it read last,
/// one per place of a small table; two texts that fall on the same place only cost each other that saving.
/// </summary>
internal static class RecentText
{
    private const int Places = 256;
    private const int LongestBytes = 96;

    [ThreadStatic]
    private static string?[]? _recent;

    public static string Get(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length is 0 or > LongestBytes)
        {
            return Encoding.ASCII.GetString(ascii);
        }

        ref var place = ref (_recent ??= new string?[Places])[PlaceOf(ascii)];
        return place is { } text && Ascii.Equals(ascii, text) ? text : place = Encoding.ASCII.GetString(ascii);
    }

    /// <summary>From the length and both ends: ids and codes differ at the end, addresses begin alike.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> ascii)
    {
        var hash = ascii.Length >= sizeof(ulong)
            ? BinaryPrimitives.ReadUInt64LittleEndian(ascii) ^ (BinaryPrimitives.ReadUInt64LittleEndian(ascii[^sizeof(ulong)..]) * 31)
            : ShortHash(ascii);
        return (int)(((hash + (ulong)ascii.Length) * 0x9E3779B97F4A7C15) >> 56);
    }

    private static ulong ShortHash(ReadOnlySpan<byte> ascii)
    {
        var hash = 0UL;
        foreach (var letter in ascii)
        {
            hash = (hash << 8) | letter;
        }

        return hash;
    }
}
