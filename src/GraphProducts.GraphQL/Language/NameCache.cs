using System.Runtime.CompilerServices;
using System.Text;

namespace GraphProducts.GraphQL.Language;

/// <summary>The names of one document that were decoded lately, so that a name that repeats is one string.</summary>
/// <remarks>It lives on the stack of the parser.</remarks>
internal struct NameCache
{
    private const int Size = 128;
    private Slots _slots;

    /// <summary>The text of a name: never empty, always ASCII.</summary>
    public string Get(ReadOnlySpan<byte> name)
    {
        ref var slot = ref _slots[Hash(name)];
        if (slot is null || !Ascii.Equals(name, slot))
            slot = Encoding.ASCII.GetString(name);
        return slot;
    }

    // Good enough to keep the names of one document apart; names that share a slot only cost a string each.
    private static int Hash(ReadOnlySpan<byte> name) =>
        (name.Length + (name[0] * 7) + (name[name.Length / 2] * 31) + (name[^1] * 113)) % Size;

    [InlineArray(Size)]
    private struct Slots
    {
        private string? _first;
    }
}
