namespace GraphProducts.Server.Paging;

/// <summary>
/// The most rows that an upstream answers at once, as far as the process has learned. One short answer can be chance, a list that shrank
/// between counting and reading; the second of the same length is the upstream's own maximum.
/// </summary>
internal sealed class AnswerMaximum(int documented)
{
    private int _rows = documented;
    private int _lastShort;

    public int Rows => Volatile.Read(ref _rows);

    public void NoteShortAnswer(int rows)
    {
        if (rows > 0 && rows < Rows && Interlocked.Exchange(ref _lastShort, rows) == rows)
            Volatile.Write(ref _rows, rows);
    }
}
