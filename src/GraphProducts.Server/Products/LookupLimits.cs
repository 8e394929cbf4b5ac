using GraphProducts.GraphQL.Errors;

namespace GraphProducts.Server.Products;

/// <summary>How much a lookup may ask for: each key may cost a metered call.</summary>
internal static class LookupLimits
{
    public const int MaxKeys = 500;

    /// <summary>The most entities that a gateway may ask for at once. It asks for those of a whole page of another subgraph, and cannot ask in parts.</summary>
    public const int MaxRepresentations = 2 * MaxKeys;

    private const int MaxKeyLength = 512;

    /// <summary>Refuses a list of keys that is too long, by the argument's name.</summary>
    public static GraphQLError? Check(string argument, int count) => count <= MaxKeys
        ? null
        : new GraphQLError($"{argument} has {count} entries. At most {MaxKeys} can be looked up at once; ask for the rest in further operations.")
        {
            Code = ErrorCodes.LimitExceeded,
        };

    /// <summary>Whether anything can be known by the key. What cannot is not asked for: a blank, or a text that no address has room for.</summary>
    public static bool CanExist(string key) => !string.IsNullOrWhiteSpace(key) && key.Length <= MaxKeyLength;
}
