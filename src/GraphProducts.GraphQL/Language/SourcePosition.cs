using System.Text;

namespace GraphProducts.GraphQL.Language;

/// <summary>A place in a source: line and column, both counted from 1; the column counts UTF-16 code units.</summary>
public readonly record struct SourcePosition(int Line, int Column)
{
    internal static SourcePosition Find(ReadOnlySpan<byte> text, int offset)
    {
        var line = 1;
        var lineStart = 0;
        var end = Math.Min(offset, text.Length);
        // Long lines are searched, not walked: a document can be one line, and have thousands of errors.
        for (var i = NextLineEnd(text[..end], 0); i < end; i = NextLineEnd(text[..end], i + 1))
        {
            if (!IsLineEnd(text, i))
                continue;
            line++;
            lineStart = i + 1;
        }

        return new SourcePosition(line, Encoding.UTF8.GetCharCount(text[lineStart..end]) + 1);
    }

    private static int NextLineEnd(ReadOnlySpan<byte> text, int start) =>
        text[start..].IndexOfAny((byte)'\n', (byte)'\r') is var length and >= 0 ? start + length : text.Length;

    // LineTerminator :: "\n", "\r" not followed by "\n", "\r\n" (https://spec.graphql.org/September2025/#LineTerminator)
    private static bool IsLineEnd(ReadOnlySpan<byte> text, int i) =>
        text[i] == '\n' || i + 1 >= text.Length || text[i + 1] != '\n';
}
