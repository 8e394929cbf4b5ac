using GraphProducts.GraphQL.AspNetCore.Ide;
using GraphProducts.GraphQL.DataLoading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Registers what GraphQL over HTTP needs.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Registers the one <see cref="GraphQLService"/>, the scheduler of each request's data loaders, and the options.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="create">Creates the service. <see cref="GraphQLOptionsLogging.LogUnexpectedErrors"/> lets it log what clients must not read.</param>
    /// <param name="configure">Changes the options of GraphQL over HTTP.</param>
    public static IServiceCollection AddGraphQL(
        this IServiceCollection services, Func<IServiceProvider, GraphQLService> create, Action<GraphQLHttpOptions>? configure = null)
    {
        services.AddSingleton(create);
        services.AddScoped<BatchScheduler>();
        services.TryAddSingleton(TimeProvider.System);
        IdeCdn.AddClient(services);
        services.AddOptions<GraphQLHttpOptions>()
            .Configure(options => configure?.Invoke(options))
            .Validate(options => options.MaxRequestBytes > 0, $"{nameof(GraphQLHttpOptions.MaxRequestBytes)} must be above 0.")
            .Validate(
                options => options.RequestTimeout > TimeSpan.Zero && options.RequestTimeout <= GraphQLHttpOptions.LongestRequestTimeout,
                $"{nameof(GraphQLHttpOptions.RequestTimeout)} must be above 0 and at most {GraphQLHttpOptions.LongestRequestTimeout}.")
            .ValidateOnStart();
        return services;
    }
}
