using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>Collects every fault of the section <c>DecoNetwork</c>; the process does not start with one.</summary>
internal sealed class DecoNetworkOptionsValidator : IValidateOptions<DecoNetworkOptions>
{
    public ValidateOptionsResult Validate(string? name, DecoNetworkOptions options)
    {
        var faults = UpstreamOptionsRules.Check(UpstreamName.DecoNetwork, options);
        UpstreamOptionsRules.Require(UpstreamName.DecoNetwork, nameof(options.Username), options.Username, faults);
        UpstreamOptionsRules.Require(UpstreamName.DecoNetwork, nameof(options.Password), options.Password, faults);
        if (!string.IsNullOrEmpty(options.Currency) && !IsCurrency(options.Currency))
        {
            faults.Add($"DecoNetwork:Currency is '{options.Currency}'. Give an ISO 4217 code such as USD, or leave it out.");
        }

        CheckOrders(options, faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckOrders(DecoNetworkOptions options, List<string> faults)
    {
        foreach (var (name, number) in options.SortBy)
        {
            if (DecoOrder.Find(name) is not { } order)
                faults.Add($"DecoNetwork:SortBy:{name} is no order. There are {string.Join(", ", DecoOrder.All.Select(known => known.Name))}.");
            else if (options.NumberOf(order) is null)
                faults.Add($"DecoNetwork:SortBy:{name} is '{number}'. Give the whole number that DecoNetwork sorts so by.");
        }

        if (!string.IsNullOrEmpty(options.DefaultOrder) && !options.SortBy.ContainsKey(options.DefaultOrder))
        {
            faults.Add(
                $"DecoNetwork:DefaultOrder is '{options.DefaultOrder}'. Give the name of an order whose number DecoNetwork:SortBy has, or leave it out.");
        }
    }

    private static bool IsCurrency(string code) => code.Length == 3 && !code.AsSpan().ContainsAnyExceptInRange('A', 'Z');
}
