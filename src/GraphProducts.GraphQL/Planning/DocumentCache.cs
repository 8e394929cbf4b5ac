using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace GraphProducts.GraphQL.Planning;

/// <summary>
/// Keeps prepared documents by their bytes, found without decoding or copying them. Bounded in documents and in the size of their plans: when the young generation is full it becomes the
/// old one, and what is not asked for again until then is forgotten.
/// </summary>
internal sealed class DocumentCache(int capacity, PlanBudget budget)
{
    private readonly int _generationSize = Math.Max(1, capacity / 2);
    private readonly Lock _lock = new();
    private volatile ConcurrentDictionary<byte[], PreparedDocument> _young = new(DocumentBytesComparer.Instance);
    private volatile ConcurrentDictionary<byte[], PreparedDocument> _old = new(DocumentBytesComparer.Instance);

    public bool TryGet(ReadOnlySpan<byte> document, [NotNullWhen(true)] out PreparedDocument? prepared)
    {
        if (_young.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(document, out prepared))
            return true;
        if (!_old.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(document, out var key, out prepared))
            return false;
        Add(key, prepared);
        return true;
    }

    /// <summary>Keeps a document. The key must not change any more.</summary>
    public void Add(byte[] document, PreparedDocument prepared)
    {
        lock (_lock)
        {
            if (_young.Count >= _generationSize || budget.IsSpent)
            {
                budget.Reset();
                _old = _young;
                _young = new ConcurrentDictionary<byte[], PreparedDocument>(DocumentBytesComparer.Instance);
            }

            budget.TryTake(prepared.KeptFields);
            _young[document] = prepared;
        }
    }

    // HashCode is seeded per process, so that nobody can prepare documents that collide; equality compares all bytes anyway.
    private sealed class DocumentBytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static DocumentBytesComparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
