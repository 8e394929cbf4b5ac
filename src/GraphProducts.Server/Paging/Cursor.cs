using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GraphProducts.Server.Paging;

/// <summary>
/// A row's place: which list, at which offset, and the row itself by its key, so that a list that has moved can be noticed and realigned.
/// The total is that of the list when the cursor was made; the sort key is where to resume when the row is gone.
/// </summary>
internal sealed record Cursor(int List, int Offset, string Key, int? Total = null, string? SortKey = null)
{
    /// <summary>Bytes that a key or a sort key may take in a cursor, so that cursors stay short.</summary>
    public const int MaximumKeyBytes = 28;

    /// <summary>Beyond this no list of ours goes; it keeps sums of offsets inside an <see cref="int"/>.</summary>
    public const int MaximumOffset = 1_000_000_000;

    /// <summary>Whether this cursor names the row with the given key.</summary>
    public bool Names(string rowKey) => Key == ShortKey(rowKey);

    /// <summary>The key itself, or <c>#</c> and a hash of it where it is too long for a cursor.</summary>
    public static string ShortKey(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        return bytes.Length <= MaximumKeyBytes
            ? Encoding.UTF8.GetString(bytes)
            : "#" + Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 15));
    }

    /// <summary>The sort key, or as much of its beginning as fits: a prefix is still a place to resume from.</summary>
    public static string? ShortSortKey(string? sortKey)
    {
        if (sortKey is null || Encoding.UTF8.GetByteCount(sortKey) <= MaximumKeyBytes)
            return sortKey;
        var prefix = new StringBuilder();
        var bytes = 0;
        foreach (var rune in sortKey.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaximumKeyBytes)
                break;
            prefix.Append(rune.ToString());
        }

        return prefix.ToString();
    }
}
