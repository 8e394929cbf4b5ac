using GraphProducts.GraphQL.AspNetCore;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Hosting;

/// <summary>Collects every fault of the section <c>GraphQL</c>.</summary>
internal sealed class GraphOptionsValidator : IValidateOptions<GraphOptions>
{
    /// <summary>The largest body and the largest answer: what a buffer can hold.</summary>
    private const int MostBytes = 1 << 30;

    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        string[] faults =
        [
            .. Within(nameof(options.MaxTokens), options.MaxTokens, 1),
            .. Within(nameof(options.MaxDepth), options.MaxDepth, 1),
            .. Within(nameof(options.MaxFields), options.MaxFields, 1),
            .. Within(nameof(options.MaxAliases), options.MaxAliases, 0),
            .. Within(nameof(options.MaxErrors), options.MaxErrors, 1),
            .. Within(nameof(options.MaxUpstreamCalls), options.MaxUpstreamCalls, 1),
            .. Within(nameof(options.MaxResponseBytes), options.MaxResponseBytes, 1024, MostBytes),
            .. Within(nameof(options.MaxRequestBytes), options.MaxRequestBytes, 1024, MostBytes),
            .. Timeout(options.RequestTimeout),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Within(string setting, int value, int least, int most = int.MaxValue)
    {
        if (value < least || value > most)
            yield return $"GraphQL:{setting} is {value}. It must be {(most == int.MaxValue ? $"at least {least}" : $"from {least} to {most}")}.";
    }

    private static IEnumerable<string> Timeout(TimeSpan value)
    {
        if (value <= TimeSpan.Zero || value > GraphQLHttpOptions.LongestRequestTimeout)
            yield return $"GraphQL:RequestTimeout is {value}. Give a time above 0 and up to {GraphQLHttpOptions.LongestRequestTimeout}, such as 00:00:30.";
    }
}
