using System.Globalization;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>Reads the conditions of a search, one of plain parameters or several of <c>conditions[n][...]</c> with n from 1.</summary>
internal static class DecoNetworkConditions
{
    private const string Several = "conditions[";
    private static readonly string[] PlainParameters = ["field", "condition", "string", "date1", "date2"];

    /// <summary>Null and the conditions, or what is wrong with the first that is wrong.</summary>
    public static DecoNetworkStatus? TryRead(UpstreamCall call, bool ignoreCase, out List<Predicate<DecoNetworkRow>> conditions)
    {
        conditions = [];
        var plain = PlainParameters.Any(call.Parameters.ContainsKey);
        var numbers = Numbers(call);
        if (!plain && numbers.Count == 0)
            return DecoNetworkStatus.NoConditions;
        // The documentation has one form or the other; a client that mixes them has a bug, and is told.
        if (plain && numbers.Count > 0)
            return DecoNetworkStatus.InvalidParameters;
        foreach (var number in plain ? [1] : numbers)
        {
            var refusal = TryReadOne(number, name => call[plain ? name : $"conditions[{number}][{name}]"], ignoreCase, out var condition);
            if (refusal is not null)
                return refusal;
            conditions.Add(condition!);
        }
        return null;
    }

    private static SortedSet<int> Numbers(UpstreamCall call)
    {
        var numbers = new SortedSet<int>();
        foreach (var name in call.Parameters.Keys)
        {
            var end = name.IndexOf(']', StringComparison.Ordinal);
            // conditions[0] is no condition: they are counted from 1.
            if (name.StartsWith(Several, StringComparison.Ordinal) && end > 0
                && int.TryParse(name.AsSpan(Several.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number > 0)
                numbers.Add(number);
        }
        return numbers;
    }

    private static DecoNetworkStatus? TryReadOne(
        int number, Func<string, string?> read, bool ignoreCase, out Predicate<DecoNetworkRow>? condition)
    {
        condition = null;
        if (string.IsNullOrEmpty(read("field")))
            return DecoNetworkStatus.MissingInCondition(number, "field");
        if (string.IsNullOrEmpty(read("condition")))
            return DecoNetworkStatus.MissingInCondition(number, "condition");
        if (!TryReadCode(read("field")!, 5, out var field) || !TryReadCode(read("condition")!, 7, out var comparison))
            return DecoNetworkStatus.InvalidParameters;
        if (field == 5)
            return TryReadDates(comparison, read, out condition);
        // Between is for dates; the others need their string.
        if (comparison == 7 || read("string") is not { } text)
            return DecoNetworkStatus.InvalidParameters;
        return field == 4 ? TryReadId(comparison, text, out condition) : ReadText(field, comparison, text, ignoreCase, out condition);
    }

    private static bool TryReadCode(string text, int highest, out int code) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out code) && code >= 1 && code <= highest;

    private static DecoNetworkStatus? ReadText(
        int field, int comparison, string text, bool ignoreCase, out Predicate<DecoNetworkRow> condition)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        condition = row => (field == 1 ? row.Code : field == 2 ? row.Name : row.Supplier) is { } value
            ? Holds(comparison, comparer.Compare(value, text))
            : comparison == 2;
        return null;
    }

    private static DecoNetworkStatus? TryReadId(int comparison, string text, out Predicate<DecoNetworkRow>? condition)
    {
        condition = null;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return DecoNetworkStatus.InvalidParameters;
        condition = row => Holds(comparison, row.Id.CompareTo(id));
        return null;
    }

    private static DecoNetworkStatus? TryReadDates(int comparison, Func<string, string?> read, out Predicate<DecoNetworkRow>? condition)
    {
        condition = null;
        var last = DateTime.MaxValue;
        if (!TryReadDate(read("date1"), out var first))
            return DecoNetworkStatus.InvalidDate("date1");
        if (comparison == 7 && !TryReadDate(read("date2"), out last))
            return DecoNetworkStatus.InvalidDate("date2");
        condition = row => row.DateModified is { } modified
            ? comparison == 7 ? modified >= first && modified <= last : Holds(comparison, modified.CompareTo(first))
            : comparison == 2;
        return null;
    }

    private static bool TryReadDate(string? text, out DateTime date) =>
        DateTime.TryParseExact(text, DecoNetworkRow.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool Holds(int comparison, int order) => comparison switch
    {
        1 => order == 0,
        2 => order != 0,
        3 => order < 0,
        4 => order > 0,
        5 => order <= 0,
        _ => order >= 0,
    };
}
