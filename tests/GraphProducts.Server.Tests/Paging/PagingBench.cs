using System.Text;
using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>A pager over lists in memory, with what a test needs to call it in one line.</summary>
internal sealed class PagingBench(params MemoryList[] lists)
{
    public static readonly CursorCodec Codec = new(Encoding.UTF8.GetBytes("a key for tests only"));

    public PagingOptions Options { get; init; } = new();

    public CursorScope Scope { get; } = new("products", lists.Select(list => list.Name).ToArray(), "both", "{}", "newest");

    /// <summary>The calls made so far, list by list: <c>A(0,20) B(0,1)</c>.</summary>
    public string Calls =>
        string.Join(' ', lists.SelectMany(list => list.Calls.Select(call => $"{list.Name}({call.Offset},{call.Limit})")));

    public string CursorAt(int list, int offset) => Codec.Encode(new Cursor(list, offset, Anchor: AnchorOf($"{lists[list].Name}{offset}")), Scope);

    /// <summary>The anchor of a row whose neighbours nobody knows.</summary>
    public static CursorAnchor AnchorOf(string key, long? sortKey = null) => new(RowMark.Of(key, sortKey), [], [], sortKey);

    public Task<Connection<string>> ReadAsync(
        int? first = null, string? after = null, int? last = null, string? before = null, PageSelection selection = PageSelection.Rows)
    {
        var pager = new Pager(Codec, Options);
        if (!pager.TryRead(new PageArguments(first, after, last, before), Scope, out var request, out var error))
            throw new InvalidOperationException(error.Message);
        return pager.ReadAsync(lists, request, selection, CancellationToken.None);
    }
}
