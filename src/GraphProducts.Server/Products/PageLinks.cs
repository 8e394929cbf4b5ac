using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Products;

/// <summary>The pages by number of a connection: its own fields <c>pages</c> and <c>totalPages</c>, and the same of its <c>pageInfo</c>.</summary>
internal static class PageLinks
{
    private const int DefaultAround = 2;

    private static readonly string[] s_pages = ["pages", "pageInfo.pages"];
    private static readonly string[] s_fields = [.. s_pages, "totalPages", "pageInfo.totalPages"];

    public static bool AreSelected(ResolverContext connection) => Array.Exists(s_fields, connection.Selects);

    /// <summary>What is wrong with their arguments, wherever a connection selects them, or null. Asked before anyone is called.</summary>
    public static GraphQLError? FindRefusal(ResolverContext connection) => s_pages
        .Where(connection.Selects)
        .SelectMany(field => connection.ArgumentsBelow(field).Select(arguments => (Field: field, Around: AroundOf(arguments))))
        .Where(asked => asked.Around is < 0 or > NumberedPages.MaximumAround)
        .Select(asked => new GraphQLError($"{asked.Field}: around is {asked.Around}. It must be between 0 and {NumberedPages.MaximumAround}.")
        {
            Code = PageError.ArgumentInvalid,
        })
        .FirstOrDefault();

    public static IReadOnlyList<PageCursor> Of(Connection<Product> connection, InputObject arguments) => Of(connection.PageInfo, arguments);

    public static IReadOnlyList<PageCursor> Of(PageInfo pageInfo, InputObject arguments) => pageInfo.Pages(AroundOf(arguments));

    private static int AroundOf(InputObject arguments) => arguments.Get<int?>("around") ?? DefaultAround;
}
