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
    /// Compares the date of modification, which DecoNetwork keeps to the second. A fraction is rounded so that an order stays exact: what
    /// is not before half past a second is not before the next second. Equality compares whole seconds.
    /// </summary>
    public static DecoCondition Modified(DecoOperator @operator, DateTimeOffset date) => @operator == DecoOperator.Between
        ? throw new ArgumentException("Between needs two dates.", nameof(@operator))
        : new DecoCondition(
            DecoField.DateModified, @operator, null,
            @operator is DecoOperator.Less or DecoOperator.GreaterOrEqual ? SecondFrom(date) : SecondOf(date), null);

    /// <summary>Modified from one time to another, both included.</summary>
    public static DecoCondition ModifiedBetween(DateTimeOffset from, DateTimeOffset to) =>
        new(DecoField.DateModified, DecoOperator.Between, null, SecondFrom(from), SecondOf(to));

    private static string SecondOf(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static string SecondFrom(DateTimeOffset date)
    {
        var fraction = date.UtcTicks % TimeSpan.TicksPerSecond;
        var isLast = date.UtcTicks - fraction > DateTimeOffset.MaxValue.UtcTicks - TimeSpan.TicksPerSecond;
        return SecondOf(fraction == 0 || isLast ? date : date.AddTicks(TimeSpan.TicksPerSecond - fraction));
    }
}
