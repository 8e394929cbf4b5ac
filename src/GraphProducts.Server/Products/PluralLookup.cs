using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.Server.Products;

/// <summary>Finds several things side by side. One that fails is null with an error at its own place; the others stand.</summary>
internal static class PluralLookup
{
    public static async Task<T?[]> FindAsync<T>(ResolverContext context, IReadOnlyList<string> keys, Func<string, Task<T?>> find)
        where T : class
    {
        // All are started before any is awaited, so that their loads make one batch.
        var searches = keys.Select(find).ToArray();
        var found = new T?[searches.Length];
        for (var i = 0; i < searches.Length; i++)
        {
            try
            {
                found[i] = await searches[i];
            }
            catch (GraphQLException exception)
            {
                context.Report(exception.Error with { Path = [i] });
            }
        }

        return found;
    }
}
