using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphProducts.GraphQL.Language;

/// <summary>Collects the nodes of a list; the first few stay on the stack, so that most lists cost exactly their array.</summary>
internal ref struct NodeList<T>
    where T : class
{
    private const int InlineSize = 8;
    private Inline _inline;
    private T[]? _spilled;
    private int _count;

    public void Add(T node)
    {
        if (_spilled is null && _count < InlineSize)
        {
            _inline[_count++] = node;
            return;
        }

        if (_spilled is null)
            Spill();
        else if (_count == _spilled.Length)
            Array.Resize(ref _spilled, _count * 2);
        _spilled![_count++] = node;
    }

    public ImmutableArray<T> ToImmutable()
    {
        if (_spilled is null)
            return [.. ((ReadOnlySpan<T?>)_inline)[.._count]!];
        Array.Resize(ref _spilled, _count);
        return ImmutableCollectionsMarshal.AsImmutableArray(_spilled);
    }

    private void Spill()
    {
        _spilled = new T[InlineSize * 4];
        ((ReadOnlySpan<T?>)_inline).CopyTo(_spilled!);
    }

    [InlineArray(InlineSize)]
    private struct Inline
    {
        private T? _first;
    }
}
