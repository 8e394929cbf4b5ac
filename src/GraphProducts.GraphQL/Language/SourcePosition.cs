using System.Text;

namespace GraphProducts.GraphQL.Language;

/// <summary>A place in a source: line and column, both counted from 1; the column counts UTF-16 code units.</summary>
public readonly record struct SourcePosition(int Line, int Column)
{
    internal static SourcePosition Find(ReadOnlySpan<byte> text, int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset && i < text.Length; i++)
        {
            if (!IsLineEnd(text, i))
                continue;
            line++;
            lineStart = i + 1;
        }

        return new SourcePosition(line, Encoding.UTF8.GetCharCount(text[lineStart..Math.Min(offset, text.Length)]) + 1);
    }

    // LineTerminator :: "\n", "\r" not followed by "\n", "\r\n" (https://spec.graphql.org/September2025/#LineTerminator)
    private static bool IsLineEnd(ReadOnlySpan<byte> text, int i) =>
        text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n'));
}
