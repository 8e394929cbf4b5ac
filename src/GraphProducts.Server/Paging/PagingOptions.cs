using System.Text;

namespace GraphProducts.Server.Paging;

/// <summary>Configuration section <c>Paging</c>.</summary>
internal sealed class PagingOptions
{
    public const string Section = "Paging";

    /// <summary>The fewest bytes of a <see cref="CursorKey"/>.</summary>
    public const int MinimumKeyBytes = 16;

    /// <summary>The <see cref="CursorKey"/> of a process that makes up its own.</summary>
    public const string RandomKey = "random";

    /// <summary>
    /// The secret that cursors are signed with: base64 of at least 16 bytes, or text of at least 16 bytes. All replicas need the same one.
    /// <see cref="RandomKey"/>, or missing in Development: a random one per process, with which its cursors end.
    /// </summary>
    public string? CursorKey { get; set; }

    /// <summary>
    /// Keys that cursors were signed with before: they are still read. To change the key, make the new one known to all replicas as a
    /// previous one, then make it the <see cref="CursorKey"/> and the old one a previous one; drop that when its cursors are out of use.
    /// </summary>
    public IList<string> PreviousCursorKeys { get; } = [];

    /// <summary>Whether cursors are signed with a key that no other process has.</summary>
    public bool HasRandomKey => CursorKey is null or "" or RandomKey;

    /// <summary>Rows of a page when neither <c>first</c> nor <c>last</c> is given.</summary>
    public int DefaultRows { get; set; } = 20;

    /// <summary>The highest <c>first</c> or <c>last</c>.</summary>
    public int MaximumRows { get; set; } = 500;

    /// <summary>The most calls that one page may cost over all its lists, when a list keeps answering fewer rows than asked.</summary>
    public int MaximumCalls { get; set; } = 40;

    /// <summary>
    /// The most calls beyond those of a list at rest that one page may cost to find the row of a cursor again where the list has moved.
    /// </summary>
    public int MaximumLooks { get; set; } = 4;

    /// <summary>
    /// The bytes of a cursor key, or null when the text is too short. Text that is base64 of enough bytes is read as base64.
    /// </summary>
    public static byte[]? ReadKey(string text)
    {
        var decoded = new byte[text.Length];
        if (Convert.TryFromBase64String(text, decoded, out var length) && length >= MinimumKeyBytes)
            return decoded[..length];
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length >= MinimumKeyBytes ? bytes : null;
    }
}
