using System.Security.Cryptography;
using System.Text;

namespace GraphProducts.Server.Paging;

/// <summary>
/// What a cursor belongs to: a connection over certain lists, and the arguments that decide which rows it has and in which order. Each has a
/// mark of its own inside the cursor, so that a stranger can be refused by the name of the argument that differs. The arguments are canonical
/// texts: equal arguments must give equal texts.
/// </summary>
internal sealed class CursorScope(string connection, IReadOnlyList<string> lists, string source = "", string where = "", string order = "")
{
    /// <summary>Bytes of the four marks together.</summary>
    public const int FingerprintBytes = 4 * MarkBytes;

    private const int MarkBytes = 3;

    private static readonly string[] s_arguments = ["source", "where", "order"];

    // Made when a cursor is read or written: most pages have none. Making it twice at once does no harm.
    private byte[]? _fingerprint;

    /// <summary>The names of the lists, in the order in which they are paged.</summary>
    public IReadOnlyList<string> Lists { get; } = lists;

    public ReadOnlySpan<byte> Fingerprint => _fingerprint ??=
        [.. Mark(source), .. Mark(where), .. Mark(order), .. Mark(connection + "\n" + string.Join('\n', Lists))];

    /// <summary>Which arguments differ from those of a cursor, in words, or null when it is the same scope.</summary>
    public string? DifferenceTo(ReadOnlySpan<byte> other)
    {
        if (other.SequenceEqual(Fingerprint))
            return null;
        var differing = new List<string>();
        for (var index = 0; index < s_arguments.Length; index++)
        {
            var mark = new Range(index * MarkBytes, (index + 1) * MarkBytes);
            if (!other[mark].SequenceEqual(Fingerprint[mark]))
                differing.Add(s_arguments[index]);
        }

        return differing.Count == 0 ? "connection" : string.Join(" and ", differing);
    }

    private static ReadOnlySpan<byte> Mark(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes);
}
