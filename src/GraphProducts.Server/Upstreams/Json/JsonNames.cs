using System.Text;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>The property names that a model takes, encoded once. Answers mostly keep one order, so that the first guess is mostly right.</summary>
internal sealed class JsonNames(params string[] names)
{
    private readonly byte[][] _quoted = [.. names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\""))];

    /// <summary>How long the expected name is with its quotes, when it is what the JSON begins with; else 0.</summary>
    public int LengthAt(ReadOnlySpan<byte> json, int expected) =>
        (uint)expected < (uint)_quoted.Length && json.StartsWith(_quoted[expected]) ? _quoted[expected].Length : 0;

    /// <summary>The place of a name among these, or -1.</summary>
    public int Find(JsonText name)
    {
        var text = name.IsEscaped ? Encoding.UTF8.GetBytes(name.ToString()) : name.Escaped;
        for (var place = 0; place < _quoted.Length; place++)
        {
            if (text.SequenceEqual(_quoted[place].AsSpan()[1..^1]))
                return place;
        }

        return -1;
    }
}
