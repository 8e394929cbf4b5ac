using System.Text;
using System.Text.Json;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>The property names that a model takes, encoded once. Answers mostly keep one order, so that the first guess is mostly right.</summary>
internal sealed class JsonNames(params string[] names)
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The place of the name at the reader, or -1.</summary>
    public int Find(ref Utf8JsonReader reader, int expected)
    {
        if (expected < _names.Length && reader.ValueTextEquals(_names[expected]))
            return expected;
        for (var place = 0; place < _names.Length; place++)
        {
            if (reader.ValueTextEquals(_names[place]))
                return place;
        }

        return -1;
    }
}
