using System.Text;
using System.Text.RegularExpressions;

namespace GraphProducts.Fuzz.Hostile;

/// <summary>Cuts bytes into what looks like tokens, so that they can be mutated and shrunk. Whatever the bytes are, the pieces together are the same bytes.</summary>
internal static partial class Pieces
{
    public static string[] Of(byte[] bytes) => [.. Token().Matches(Encoding.Latin1.GetString(bytes)).Select(match => match.Value)];

    public static byte[] Join(IEnumerable<string> pieces) => Encoding.Latin1.GetBytes(string.Concat(pieces));

    [GeneratedRegex("""\.\.\.|[A-Za-z_][A-Za-z0-9_]*|-?[0-9][0-9.eE+-]*|"(?:[^"\\\n]|\\.)*"|\s+|[^\x00-\x7F]+|.""", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
