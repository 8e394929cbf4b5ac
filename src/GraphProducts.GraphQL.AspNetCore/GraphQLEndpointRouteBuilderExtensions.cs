using GraphProducts.GraphQL.AspNetCore.Ide;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Maps GraphQL over HTTP.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    private static readonly string[] s_readMethods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] s_graphMethods = [.. s_readMethods, HttpMethods.Post];

    /// <summary>
    /// Maps the endpoint at <paramref name="pattern"/> and, beside it, <c>schema.graphql</c> and the IDE's files.
    /// Conventions added to what is returned hold for all of them.
    /// </summary>
    /// <exception cref="Types.SchemaException">The schema and its bindings do not fit: the service is created here, so that the process does not start.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var service = services.GetRequiredService<GraphQLService>();
        var options = services.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value;
        var group = endpoints.MapGroup(pattern);
        var ide = options.Ide.IsEnabled ? IdeEndpoint.Create(options.Ide, options.Compression, services) : null;
        var time = services.GetRequiredService<TimeProvider>();
        var endpoint = new GraphQLEndpoint(service, options, time, ide);
        // The methods are named, since a browser that asks whether it may POST (CORS) is led to an endpoint that names POST. The others are refused by us.
        group.MapMethods("", s_graphMethods, endpoint.HandleAsync).WithDisplayName("GraphQL");
        group.Map("", endpoint.HandleAsync).WithDisplayName("GraphQL, other methods");
        if (options.SchemaSources.Count > 0)
            group.MapMethods("schema.graphql", s_readMethods, new SchemaFile(options.SchemaSources, options.Compression).SendAsync).WithDisplayName("GraphQL schema");
        if (ide is not null)
            group.MapMethods("{**file}", s_readMethods, ide.SendFileAsync).WithDisplayName("GraphQL IDE");
        return group;
    }
}
