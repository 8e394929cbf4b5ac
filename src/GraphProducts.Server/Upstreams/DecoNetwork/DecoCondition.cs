using System.Globalization;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>What a condition tests; the numbers are DecoNetwork's.</summary>
internal enum DecoField
{
    ProductCode = 1,
    ProductName = 2,
    Supplier = 3,
    ProductId = 4,
    DateModified = 5,
}

/// <summary>How a condition tests it; the numbers are DecoNetwork's.</summary>
internal enum DecoOperator
{
    Equal = 1,
    NotEqual = 2,
    Less = 3,
    Greater = 4,
    LessOrEqual = 5,
    GreaterOrEqual = 6,
    Between = 7,
}

/// <summary>One condition of a search. It has text for every field but the date, and one or two dates for that.</summary>
internal sealed record DecoCondition
{
    private DecoCondition(DecoField field, DecoOperator @operator, string? text, string? date1, string? date2) =>
        (Field, Operator, Text, Date1, Date2) = (field, @operator, text, date1, date2);

    /// <summary>Every product: DecoNetwork refuses a search without any condition.</summary>
    public static DecoCondition Everything { get; } = On(DecoField.ProductId, DecoOperator.Greater, "0");

    /// <summary>No product: a search with it is answered without a call. No id is below the least there is.</summary>
    public static DecoCondition Nothing { get; } = On(DecoField.ProductId, DecoOperator.Less, "0");

    public DecoField Field { get; }

    public DecoOperator Operator { get; }

    public string? Text { get; }

    /// <summary>In UTC, as it is sent.</summary>
    public string? Date1 { get; }

    /// <inheritdoc cref="Date1"/>
    public string? Date2 { get; }

    public static DecoCondition On(DecoField field, DecoOperator @operator, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return field == DecoField.DateModified || @operator == DecoOperator.Between
            ? throw new ArgumentException($"{field} {@operator} needs dates, not text.", nameof(field))
            : new DecoCondition(field, @operator, text, null, null);
    }

    /// <summary>
    /// Compares the date of modification, which DecoNetwork keeps to the second. Between two seconds there is no such date, so a moment with
    /// a fraction is told by the second that it lies in: what comes after it comes after that second, what comes before it is at most that
    /// second, nothing is equal to it, and everything differs from it.
    /// </summary>
    public static DecoCondition Modified(DecoOperator @operator, DateTimeOffset date) => @operator switch
    {
        DecoOperator.Between => throw new ArgumentException("Between needs two dates.", nameof(@operator)),
        _ when IsWholeSecond(date) => OnDates(@operator, date),
        DecoOperator.Equal => Nothing,
        DecoOperator.NotEqual => Everything,
        DecoOperator.Less or DecoOperator.LessOrEqual => OnDates(DecoOperator.LessOrEqual, date),
        _ => OnDates(DecoOperator.Greater, date),
    };

    /// <summary>Modified from one time to another, both included; nothing, where no whole second lies between them.</summary>
    public static DecoCondition ModifiedBetween(DateTimeOffset from, DateTimeOffset to)
    {
        // As long as it is a number, the second after the last one there is can be told.
        var firstSecond = (from.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;
        return firstSecond > to.UtcTicks / TimeSpan.TicksPerSecond
            ? Nothing
            : OnDates(DecoOperator.Between, new DateTimeOffset(firstSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero), to);
    }

    private static DecoCondition OnDates(DecoOperator @operator, DateTimeOffset date1, DateTimeOffset? date2 = null) =>
        new(DecoField.DateModified, @operator, null, Written(date1), date2 is { } date ? Written(date) : null);

    private static bool IsWholeSecond(DateTimeOffset date) => date.UtcTicks % TimeSpan.TicksPerSecond == 0;

    /// <summary>In UTC, without suffix and fraction, as documented.</summary>
    private static string Written(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
