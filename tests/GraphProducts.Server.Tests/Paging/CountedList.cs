using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>Counts the calls of a list.</summary>
internal sealed class CountedList<T>(IOffsetList<T> list) : IOffsetList<T>
{
    private int _calls;

    public int Calls => _calls;

    public string Name => list.Name;

    public int MaximumWindow => list.MaximumWindow;

    public string KeyOf(T row) => list.KeyOf(row);

    public long? SortKeyOf(T row) => list.SortKeyOf(row);

    public IOffsetList<T>? Between(long? from, long? to) => list.Between(from, to) is { } part ? new Part(this, part) : null;

    public Task<OffsetPage<T>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return list.FetchAsync(window, cancellationToken);
    }

    private sealed class Part(CountedList<T> whole, IOffsetList<T> part) : IOffsetList<T>
    {
        public string Name => part.Name;

        public int MaximumWindow => part.MaximumWindow;

        public string KeyOf(T row) => part.KeyOf(row);

        public long? SortKeyOf(T row) => part.SortKeyOf(row);

        public Task<OffsetPage<T>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref whole._calls);
            return part.FetchAsync(window, cancellationToken);
        }
    }
}
