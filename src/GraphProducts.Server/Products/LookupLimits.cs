using GraphProducts.GraphQL.Errors;

namespace GraphProducts.Server.Products;

/// <summary>How much a lookup may ask for. What it may cost is limited for the whole request: see <see cref="Upstreams.CallBudget"/>.</summary>
internal static class LookupLimits
{
    /// <summary>The most keys of a field. Gateways ask for all that a page of another subgraph names, and cannot ask in parts.</summary>
    public const int MaxKeys = 2_000;

    /// <summary>The most characters of a key or of a filter's text: what an address has room for, however they are escaped.</summary>
    private const int MaxTextLength = 512;

    /// <summary>Refuses a list of keys that is too long, by the argument's name.</summary>
    public static GraphQLError? Check(string argument, int count) => count <= MaxKeys
        ? null
        : new GraphQLError($"{argument} has {count} entries. At most {MaxKeys} can be looked up at once; ask for the rest in further operations.")
        {
            Code = ErrorCodes.LimitExceeded,
        };

    /// <summary>Refuses a text that is too long to be asked for, by the argument's name: whether it exists, nobody can tell.</summary>
    public static GraphQLError? Check(string argument, string text) => text.Length <= MaxTextLength
        ? null
        : new GraphQLError($"{argument} has {text.Length} characters. At most {MaxTextLength} can be asked for.") { Code = ErrorCodes.LimitExceeded };

    /// <summary>Whether anything can be known by the key. What cannot is not asked for: a blank, or control characters.</summary>
    public static bool CanExist(string key) => !string.IsNullOrWhiteSpace(key) && !key.Any(char.IsControl);
}
