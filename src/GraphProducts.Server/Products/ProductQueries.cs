using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Errors;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Products;

/// <summary>The root fields of schema/products.graphql, and the lookups of nodes, all of which are products.</summary>
internal static class ProductQueries
{
    private const string DriftedMessage =
        "The list has changed so much since the cursor was made that the cursor's row was not found again. "
        + "The page comes from where it is most likely to have been: rows may be missing or repeated. Page from the beginning to be certain.";

    public static void Bind(ObjectBinding<RootValue> query) => query
        .Resolve("products", ReadPageAsync)
        .Resolve("node", async (_, context, _) => await Lookup(context).FindAsync(context.Argument<string>("id")!))
        .Resolve("product", (_, context, _) => FindAsync(context, context.Argument<InputObject>("by")!))
        .Resolve("nodes", (_, context, _) => FindManyAsync(context, "ids", Lookup(context).FindAsync))
        .Resolve("productsById", (_, context, _) => FindManyAsync(context, "ids", Lookup(context).FindAsync))
        .Resolve("productsBySku", (_, context, _) =>
            FindManyAsync(context, "skus", sku => Lookup(context).FindAsync(context.Argument<ProductSource>("source"), sku)));

    private static ProductLookup Lookup(ResolverContext context) => context.Service<ProductLookup>();

    private static async ValueTask<Product?> FindAsync(ResolverContext context, InputObject by) => by.Get<InputObject>("sku") is { } key
        ? await Lookup(context).FindAsync(key.Get<ProductSource>("source"), key.Get<string>("sku")!)
        : await Lookup(context).FindAsync(by.Get<string>("id")!);

    private static async ValueTask<Product?[]?> FindManyAsync(ResolverContext context, string argument, Func<string, Task<Product?>> find)
    {
        var keys = context.Argument<string[]>(argument)!;
        if (LookupLimits.Check(argument, keys.Length) is not { } refusal)
            return await PluralLookup.FindAsync(context, keys, find);
        context.Report(refusal);
        return null;
    }

    private static async ValueTask<Connection<Product>?> ReadPageAsync(RootValue root, ResolverContext context, CancellationToken cancellationToken)
    {
        var source = context.Argument<ProductSource?>("source");
        var order = context.Argument<ProductOrder?>("order");
        var filter = context.Argument<ProductFilter>("where") ?? ProductFilter.Empty;
        var decoNetwork = context.Service<IOptions<DecoNetworkOptions>>().Value;
        if (FilterRefusal.Find(filter, order, source, decoNetwork) is { } refusal)
            return Fail(context, refusal);
        var search = new ProductSearch(filter, order, source, decoNetwork);
        var lists = context.Service<ProductLists>().For(search, context.IsAlone);
        var names = Array.ConvertAll(lists, list => list.Name);
        var scope = new CursorScope("products", names, source?.ToString() ?? "", search.Where, search.Order);
        var pager = context.Service<Pager>();
        if (!pager.TryRead(PageArgumentsOf(context), scope, out var request, out var error))
            return Fail(context, new GraphQLError(error.Message) { Code = error.Code });
        if (PageLinks.FindRefusal(context) is { } around)
            return Fail(context, around);
        var connection = await pager.ReadAsync(lists, request, SelectionOf(context, request), cancellationToken);
        foreach (var failure in connection.Failures)
            context.Report(ErrorOf(failure));
        if (connection.HasDrifted)
            context.Note("paging", "DRIFTED", DriftedMessage);

        // An empty page would say that there is nothing, and some gateways drop an error whose place has a value.
        return connection.IsLost ? null : connection;
    }

    private static PageArguments PageArgumentsOf(ResolverContext context) => new(
        context.Argument<int?>("first"), context.Argument<string>("after"), context.Argument<int?>("last"), context.Argument<string>("before"));

    private static PageSelection SelectionOf(ResolverContext context, PageRequest request)
    {
        var selection = PageSelection.None;
        if (context.Selects("nodes") || context.Selects("edges"))
            selection |= PageSelection.Rows;
        if (context.Selects("totalCount"))
            selection |= PageSelection.TotalCount;
        if (context.Selects("pageInfo.hasNextPage"))
            selection |= PageSelection.HasNextPage;
        if (context.Selects("pageInfo.hasPreviousPage"))
            selection |= PageSelection.HasPreviousPage;
        if (context.Selects("pageInfo.startCursor") || context.Selects("pageInfo.endCursor"))
            selection |= PageSelection.Cursors;
        if (request.Rows > 0 && PageLinks.AreSelected(context))
            selection |= PageSelection.NumberedPages;
        return selection;
    }

    private static GraphQLError ErrorOf(ListFailure failure) => failure.Error switch
    {
        UpstreamFailure upstream => upstream.ToError(),
        PageError page => new GraphQLError(page.Message) { Code = page.Code },
        var other => throw new InvalidOperationException($"The list {failure.List} failed with {other.GetType().Name}."),
    };

    private static Connection<Product>? Fail(ResolverContext context, GraphQLError error)
    {
        context.Report(error);
        return null;
    }
}
