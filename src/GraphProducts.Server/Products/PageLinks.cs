using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Products;

/// <summary>The field <c>PageInfo.pages</c>.</summary>
internal static class PageLinks
{
    private const int DefaultAround = 2;

    /// <summary>What is wrong with its arguments, wherever a connection selects it, or null. Asked before anyone is called.</summary>
    public static GraphQLError? FindRefusal(ResolverContext connection) => !connection.Selects("pageInfo.pages") ? null : connection
        .ArgumentsBelow("pageInfo.pages")
        .Select(AroundOf)
        .Where(around => around is < 0 or > NumberedPages.MaximumAround)
        .Select(around => new GraphQLError($"pageInfo.pages: around is {around}. It must be between 0 and {NumberedPages.MaximumAround}.") { Code = PageError.ArgumentInvalid })
        .FirstOrDefault();

    public static IReadOnlyList<PageCursor> Of(PageInfo pageInfo, InputObject arguments) => pageInfo.Pages(AroundOf(arguments));

    private static int AroundOf(InputObject arguments) => arguments.Get<int?>("around") ?? DefaultAround;
}
