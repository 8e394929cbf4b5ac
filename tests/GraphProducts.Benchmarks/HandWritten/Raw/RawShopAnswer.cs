namespace GraphProducts.Benchmarks.HandWritten.Raw;

/// <summary>An answer of DecoNetwork: its bytes, and where the rows lie in them.</summary>
internal sealed class RawShopAnswer(RawBuffer body, int mostRows) : IDisposable
{
    private readonly List<RawRow> _rows = RawRow.ReadAll(body.Span, mostRows);

    public int Length => body.Length;

    public int Count => _rows.Count;

    public RawRow this[int place] => _rows[place];

    public ReadOnlySpan<byte> Slice(Range place) => body.Span[place];

    public ReadOnlySpan<byte> IdOf(int place) => Unquoted(body.Span[_rows[place].Id]);

    /// <summary>The row of an id, or -1. Rows come in any order, mostly in the one that was asked for.</summary>
    public int Find(ReadOnlySpan<byte> id, int guess)
    {
        if (guess < _rows.Count && IdOf(guess).SequenceEqual(id))
            return guess;
        for (var place = 0; place < _rows.Count; place++)
        {
            if (IdOf(place).SequenceEqual(id))
                return place;
        }

        return -1;
    }

    public void Dispose() => body.Dispose();

    public static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> value) => value is [(byte)'"', .. var text, (byte)'"'] ? text : value;
}
