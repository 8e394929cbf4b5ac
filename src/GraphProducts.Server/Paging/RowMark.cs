namespace GraphProducts.Server.Paging;

/// <summary>
/// Tells rows of a list apart in four bytes: FNV-1a over the row's key and, where there is one, its sort key, so that a row that was moved
/// by a change of its sort key counts as another row. Stable between processes. Cursors are signed, so nobody can choose a collision.
/// </summary>
internal static class RowMark
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static uint Of(ReadOnlySpan<char> key, long? sortKey)
    {
        var hash = Start;
        foreach (var letter in key)
            hash = (hash ^ letter) * Prime;
        if (sortKey is { } place)
            hash = (((hash ^ (uint)place) * Prime) ^ (uint)(place >> 32)) * Prime;

        // The low bits of FNV depend on few letters only.
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32);
    }
}
