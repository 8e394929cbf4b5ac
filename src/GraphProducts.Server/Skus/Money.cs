using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Skus;

/// <summary>An amount, with the currency of the configuration.</summary>
internal sealed record Money(JsonAmount Amount, string? Currency)
{
    public static Money? Of(JsonAmount amount, string? currency) => amount.IsNull ? null : new Money(amount, currency);
}
