using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Maps GraphQL over HTTP.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the endpoint at <paramref name="pattern"/> and, beside it, <c>schema.graphql</c>.
    /// Conventions added to what is returned hold for all of them.
    /// </summary>
    /// <exception cref="Types.SchemaException">The schema and its bindings do not fit: the service is created here, so that the process does not start.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        var service = endpoints.ServiceProvider.GetRequiredService<GraphQLService>();
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value;
        var group = endpoints.MapGroup(pattern);
        group.Map("", new GraphQLEndpoint(service, options).HandleAsync).WithDisplayName("GraphQL");
        if (options.SchemaSources.Count > 0)
            group.MapMethods("schema.graphql", [HttpMethods.Get, HttpMethods.Head], new SchemaFile(options.SchemaSources).SendAsync).WithDisplayName("GraphQL schema");
        return group;
    }
}
