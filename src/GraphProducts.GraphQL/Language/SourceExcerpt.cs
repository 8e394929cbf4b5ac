using System.Text;

namespace GraphProducts.GraphQL.Language;

/// <summary>Shows a place of a source: where it is, its line, and a caret below the column.</summary>
internal static class SourceExcerpt
{
    private const int Before = 60;
    private const int After = 40;

    public static string Print(Source source, int offset)
    {
        var (number, column) = source.GetPosition(offset);
        var (line, caret) = Trim(LineAround(source.Text.Span, offset), column - 1);
        var gutter = $"{number} | ";
        return $"{source.Name}:{number}:{column}\n{gutter}{line}\n{"| ".PadLeft(gutter.Length)}{new string(' ', caret)}^";
    }

    private static string LineAround(ReadOnlySpan<byte> text, int offset)
    {
        var start = text[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var length = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        return Encoding.UTF8.GetString(length < 0 ? text[start..] : text.Slice(start, length));
    }

    // A document of one long line is common (minified), so only what stands around the place is shown.
    private static (string Line, int Caret) Trim(string line, int caret)
    {
        var start = Math.Max(0, caret - Before);
        var end = Math.Min(line.Length, caret + After);
        if (start > 0 && char.IsLowSurrogate(line[start]))
            start++;
        if (end < line.Length && char.IsLowSurrogate(line[end]))
            end--;
        var prefix = start > 0 ? "… " : "";
        var suffix = end < line.Length ? " …" : "";
        return (prefix + WithoutControls(line[start..end]) + suffix, prefix.Length + caret - start);
    }

    // A tab would move the line away from its caret, and other control characters have no width.
    private static string WithoutControls(string line) =>
        string.Create(line.Length, line, (target, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                target[i] = char.IsControl(text[i]) ? ' ' : text[i];
        });
}
