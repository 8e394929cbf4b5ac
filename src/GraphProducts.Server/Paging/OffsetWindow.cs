namespace GraphProducts.Server.Paging;

/// <summary>The rows from <paramref name="Offset"/> on, at most <paramref name="Limit"/> of them: what one call asks of a list.</summary>
internal readonly record struct OffsetWindow(int Offset, int Limit)
{
    /// <summary>The offset behind the last row.</summary>
    public int End => Offset + Limit;

    /// <summary>Cuts the window into windows of at most <paramref name="maximum"/> rows, in order.</summary>
    public IEnumerable<OffsetWindow> Cut(int maximum)
    {
        for (var offset = Offset; offset < End; offset += maximum)
            yield return new OffsetWindow(offset, Math.Min(maximum, End - offset));
    }
}
