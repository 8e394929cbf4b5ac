namespace GraphProducts.GraphQL.Errors;

/// <summary>Finds the known names that a wrong name was probably meant to be, for the end of an error message.</summary>
public static class DidYouMean
{
    private const int MostNames = 5;

    // A client chooses the wrong name, and comparing costs its length times that of every known one.
    private const int LongestName = 80;

    /// <summary>The end of a sentence, such as <c> Did you mean "name" or "named"?</c>; empty when nothing is near.</summary>
    public static string Suggest(string wrong, IEnumerable<string> known) => Quote(Nearest(wrong, known));

    /// <summary>The same for what is known to be meant; the text stands before the first name.</summary>
    public static string Quote(IReadOnlyList<string> names, string prefix = "")
    {
        if (names.Count == 0)
            return "";
        var quoted = names.Take(MostNames).Select(name => $"\"{name}\"").ToArray();
        var list = quoted.Length == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
        return $" Did you mean {prefix}{list}?";
    }

    /// <summary>The known names that are near the wrong one, the nearest first. At least one letter is right.</summary>
    public static IReadOnlyList<string> Nearest(string wrong, IEnumerable<string> known)
    {
        if (wrong.Length > LongestName)
            return [];
        var threshold = Math.Min((wrong.Length * 2 / 5) + 1, wrong.Length - 1);
        return
        [
            .. known
                .Where(name => Math.Abs(name.Length - wrong.Length) <= threshold)
                .Select(name => (Name: name, Distance: Distance(wrong, name)))
                .Where(candidate => candidate.Distance <= threshold)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Select(candidate => candidate.Name)
                .Take(MostNames),
        ];
    }

    // How many characters to insert, delete, replace or swap with their neighbour. Only the last three rows of the matrix are kept; case is one step.
    private static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return 1;
        var beforeLast = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (SameLetter(left[i - 1], right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && SameLetter(left[i - 1], right[j - 2]) && SameLetter(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool SameLetter(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
