using System.Security.Cryptography;
using System.Text;

namespace GraphProducts.Server.Paging;

/// <summary>
/// What a cursor belongs to: a connection over certain lists, its filter and its order. Each has a fingerprint of its own inside the
/// cursor,
/// so that a stranger can be refused by name. Filter and order are canonical texts: equal arguments must give equal texts.
/// </summary>
internal sealed class CursorScope(string connection, IReadOnlyList<string> lists, string filter = "", string order = "")
{
    /// <summary>Bytes of the three fingerprints together.</summary>
    public const int FingerprintBytes = 12;

    // Made when a cursor is read or written: most pages have none. Making it twice at once does no harm.
    private byte[]? _fingerprint;

    /// <summary>The names of the lists, in the order in which they are paged.</summary>
    public IReadOnlyList<string> Lists { get; } = lists;

    public ReadOnlySpan<byte> Fingerprint => _fingerprint ??=
        [.. Mark(connection + "\n" + string.Join('\n', Lists)), .. Mark(filter), .. Mark(order)];

    /// <summary>Which part of the scope differs from that of a cursor, in words, or null when it is the same scope.</summary>
    public string? DifferenceTo(ReadOnlySpan<byte> other) =>
        !other[..4].SequenceEqual(Fingerprint[..4]) ? "connection"
        : !other[4..8].SequenceEqual(Fingerprint[4..8]) ? "filter"
        : !other[8..].SequenceEqual(Fingerprint[8..]) ? "order"
        : null;

    private static ReadOnlySpan<byte> Mark(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, FingerprintBytes / 3);
}
