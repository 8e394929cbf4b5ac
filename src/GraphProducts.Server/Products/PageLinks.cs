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

    public static bool AreSelected(ResolverContext connection) =>
        connection.Selects("pages") || connection.Selects("totalPages") || connection.Selects("pageInfo.pages") || connection.Selects("pageInfo.totalPages");

    /// <summary>What is wrong with their arguments, wherever a connection selects them, or null. Asked before anyone is called.</summary>
    public static GraphQLError? FindRefusal(ResolverContext connection)
    {
        foreach (var field in s_pages)
        {
            if (connection.Selects(field) && FindRefusal(connection, field) is { } refusal)
                return refusal;
        }

        return null;
    }

    public static IReadOnlyList<PageCursor> Of(Connection<Product> connection, InputObject arguments) => Of(connection.PageInfo, arguments);

    public static IReadOnlyList<PageCursor> Of(PageInfo pageInfo, InputObject arguments) => pageInfo.Pages(AroundOf(arguments));

    private static GraphQLError? FindRefusal(ResolverContext connection, string field) => connection
        .ArgumentsBelow(field)
        .Select(AroundOf)
        .Where(around => around is < 0 or > NumberedPages.MaximumAround)
        .Select(around => new GraphQLError($"{field}: around is {around}. It must be between 0 and {NumberedPages.MaximumAround}.") { Code = PageError.ArgumentInvalid })
        .FirstOrDefault();

    private static int AroundOf(InputObject arguments) => arguments.Get<int?>("around") ?? DefaultAround;
}
