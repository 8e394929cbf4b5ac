using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Products;

namespace GraphProducts.Server.Skus;

/// <summary>The root fields of schema/skus.graphql.</summary>
internal static class SkuQueries
{
    public static void Bind(ObjectBinding<RootValue> query) => query
        .Resolve("sku", async (_, context, _) => await FindAsync(context, context.Argument<string>("code")!, []))
        .Resolve("skusByCode", async (_, context, _) => await FindManyAsync(context, context.Argument<string[]>("codes")!));

    private static async Task<Sku?[]?> FindManyAsync(ResolverContext context, string[] codes)
    {
        if (LookupLimits.Check("codes", codes.Length) is not { } refusal)
            return await Task.WhenAll(codes.Select((code, place) => FindAsync(context, code, [place])));
        context.Report(refusal);
        return null;
    }

    /// <summary>Scantrust is asked first, DecoNetwork for what is not found there. Where one fails, the other is asked all the same, and the failure is reported.</summary>
    public static async Task<Sku?> FindAsync(ResolverContext context, string code, object[] path)
    {
        if (LookupLimits.Check("code", code) is { } refusal)
        {
            context.Report(refusal with { Path = path });
            return null;
        }

        var lookup = context.Service<ProductLookup>();
        var product = await TryAsync(context, path, () => lookup.FindInScantrustAsync(code))
            ?? await TryAsync(context, path, () => lookup.FindAsync(ProductSource.DecoNetwork, code));
        return product is null ? null : new Sku(product);
    }

    private static async Task<Product?> TryAsync(ResolverContext context, object[] path, Func<Task<Product?>> find)
    {
        try
        {
            return await find();
        }
        catch (GraphQLException exception)
        {
            context.Report(exception.Error with { Path = path });
            return null;
        }
    }
}
