using System.Text;

namespace GraphProducts.GraphQL.Language;

/// <summary>UTF-8 text that is parsed, with the name that errors call it by (a file name, or "GraphQL request").</summary>
/// <remarks>The bytes are kept, not copied: whoever hands over a pooled buffer keeps it until nothing refers to the document.</remarks>
public sealed class Source(ReadOnlyMemory<byte> text, string name = Source.RequestName)
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name of a document that came with a request.</summary>
    public const string RequestName = "GraphQL request";

    /// <summary>The text, UTF-8.</summary>
    public ReadOnlyMemory<byte> Text { get; } = text;

    /// <summary>What errors call this source.</summary>
    public string Name { get; } = name;

    /// <summary>A source of text that is already a string.</summary>
    /// <remarks>Half a surrogate pair stays wrong, so that the lexer refuses it.</remarks>
    public static Source FromString(string text, string name = RequestName) => new(Encode(text), name);

    /// <summary>Several texts as one, an empty line between each two.</summary>
    public static Source Join(IEnumerable<Source> sources, string name)
    {
        var text = new MemoryStream();
        foreach (var source in sources)
        {
            if (text.Length > 0)
                text.WriteByte((byte)'\n');
            text.Write(source.Text.Span.TrimEnd("\r\n"u8));
            text.WriteByte((byte)'\n');
        }

        return new Source(text.ToArray(), name);
    }

    /// <summary>The line and column, both counted from 1, of a byte offset.</summary>
    /// <remarks>The column counts UTF-16 code units, as GraphQL clients do.</remarks>
    public SourcePosition GetPosition(int offset) => SourcePosition.Find(Text.Span, offset);

    // A replacement character would hide the fault. 0xED is what a surrogate would begin with, and alone it is no UTF-8.
    private static byte[] Encode(string text)
    {
        try
        {
            return _strictUtf8.GetBytes(text);
        }
        catch (EncoderFallbackException fault)
        {
            return [.. Encoding.UTF8.GetBytes(text[..fault.Index]), 0xED, .. Encoding.UTF8.GetBytes(text[(fault.Index + 1)..])];
        }
    }
}
