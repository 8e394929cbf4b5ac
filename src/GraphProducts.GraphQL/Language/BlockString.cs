using System.Text;

namespace GraphProducts.GraphQL.Language;

/// <summary>What a string in three quotes means. https://spec.graphql.org/September2025/#BlockStringValue()</summary>
internal static class BlockString
{
    /// <summary>The value of a block string that the lexer has accepted, quotes included.</summary>
    public static string Decode(ReadOnlySpan<byte> literal)
    {
        var body = Encoding.UTF8.GetString(literal[3..^3]);
        if (body.Contains('\\', StringComparison.Ordinal))
            body = body.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        return Dedent(SplitLines(body));
    }

    /// <summary>Whether a value survives being written on lines of its own between the quotes.</summary>
    /// <remarks>Reading strips blank lines at both ends and the indentation that all lines share; it knows one line end only.</remarks>
    public static bool CanStandOnLines(string value)
    {
        var lines = value.Split('\n');
        return !value.Contains('\r', StringComparison.Ordinal)
            && !IsBlank(lines[0]) && !IsBlank(lines[^1])
            && Array.Exists(lines, line => !IsBlank(line) && Indent(line) == 0);
    }

    /// <summary>The text between the quotes that stands for a value.</summary>
    public static string Escape(string value) => value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);

    /// <summary>A line of nothing but spaces and tabs.</summary>
    public static bool IsBlank(string line) => Indent(line) == line.Length;

    /// <summary>The number of spaces and tabs that a line starts with.</summary>
    public static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] is ' ' or '\t')
            indent++;
        return indent;
    }

    private static string[] SplitLines(string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.Split('\n');
    }

    // The first line stands behind the quotes, so it tells nothing about the indentation of the others.
    private static string Dedent(string[] lines)
    {
        var first = Array.FindIndex(lines, line => !IsBlank(line));
        if (first < 0)
            return "";
        var last = Array.FindLastIndex(lines, line => !IsBlank(line));
        var indent = CommonIndent(lines);
        for (var i = Math.Max(1, first); i <= last; i++)
            lines[i] = lines[i].Length > indent ? lines[i][indent..] : "";
        return string.Join('\n', lines, first, last - first + 1);
    }

    private static int CommonIndent(string[] lines)
    {
        var common = int.MaxValue;
        foreach (var line in lines.AsSpan(1))
        {
            if (!IsBlank(line))
                common = Math.Min(common, Indent(line));
        }

        return common == int.MaxValue ? 0 : common;
    }
}
