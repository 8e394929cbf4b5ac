namespace GraphProducts.Server.Skus;

/// <summary>An amount, with the currency of the configuration.</summary>
internal sealed record Money(decimal Amount, string? Currency)
{
    public static Money? Of(decimal? amount, string? currency) => amount is { } value ? new Money(value, currency) : null;
}
