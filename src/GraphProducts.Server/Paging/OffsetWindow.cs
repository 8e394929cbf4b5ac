namespace GraphProducts.Server.Paging;

/// <summary>The rows from <paramref name="Offset"/> on, at most <paramref name="Limit"/> of them: what one call asks of a list.</summary>
internal readonly record struct OffsetWindow(int Offset, int Limit)
{
    /// <summary>The offset behind the last row.</summary>
    public int End => Offset + Limit;

    /// <summary>The rest of the window, from an offset in it or at its end.</summary>
    public OffsetWindow From(int offset) => new(offset, End - offset);
}
