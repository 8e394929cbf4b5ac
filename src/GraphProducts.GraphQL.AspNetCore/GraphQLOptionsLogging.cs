using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Connects the engine's unexpected errors with the application's log.</summary>
public static class GraphQLOptionsLogging
{
    /// <summary>The same options, with every unexpected error logged under the id that its client reads.</summary>
    public static GraphQLOptions LogUnexpectedErrors(this GraphQLOptions options, IServiceProvider services)
    {
        var logger = services.GetRequiredService<ILogger<GraphQLService>>();
        return options with { OnUnexpectedError = (exception, errorId) => logger.LogError(exception, "Unexpected GraphQL error {ErrorId}", errorId) };
    }
}
