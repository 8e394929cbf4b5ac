using System.Text;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.AspNetCore;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.Server.Configuration;
using GraphProducts.Server.Errors;
using GraphProducts.Server.Gateways;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Hosting;

/// <summary>Registers the graph and what its resolvers ask for.</summary>
internal static class GraphServices
{
    /// <summary>The GraphQL service, the data loaders of each request and the lookups over them; the section <c>GraphQL</c>.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsValidator>();
        services.AddSection<GraphOptions>(configuration, GraphOptions.Section);
        services.AddGraphQL(CreateService, http =>
        {
            http.SchemaSources = [Source.FromString(GraphSdl.Plain)];
            http.Ide.Title = "GraphProducts";
            // The IDE knows one document to begin with, which may have many operations: each can be run from above its first line.
            http.Ide.Document = Encoding.UTF8.GetString(Source.Join(Graph.SampleOperations, "sample operations").Text.Span);
        });
        services.AddOptions<GraphQLHttpOptions>().Configure<IOptions<GraphOptions>>((http, graph) => graph.Value.ApplyTo(http));
        services.AddSection<GatewayOptions>(configuration, GatewayOptions.Section);
        services.AddOptions<GraphQLHttpOptions>().Configure<IOptions<GatewayOptions>>((http, gateways) => http.FederatedTracing = gateways.Value.Tracing);
        services.AddScoped(provider => new CallBudget(provider.GetRequiredService<IOptions<GraphOptions>>().Value.MaxUpstreamCalls));
        services.AddScoped<DecoProductByIdDataLoader>();
        services.AddScoped<DecoProductsByCodeDataLoader>();
        services.AddScoped<ScantrustProductBySkuDataLoader>();
        services.AddScoped<ProductLookup>();
        return services.AddScoped<ProductLists>();
    }

    /// <summary>Cursors and pages; the section <c>Paging</c>.</summary>
    public static IServiceCollection AddPaging(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<PagingOptions>, PagingOptionsValidator>();
        services.AddSection<PagingOptions>(configuration, PagingOptions.Section);
        services.AddSingleton(provider => CursorCodec.From(provider.GetRequiredService<IOptions<PagingOptions>>().Value));
        return services.AddSingleton(provider =>
            new Pager(provider.GetRequiredService<CursorCodec>(), provider.GetRequiredService<IOptions<PagingOptions>>().Value));
    }

    private static GraphQLService CreateService(IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILogger<UpstreamAnswerException>>();
        var settings = provider.GetRequiredService<IOptions<GraphOptions>>().Value;
        var options = settings.ApplyTo(new GraphQLOptions
        {
            DescribeError = exception => Describe(exception, logger),
            Time = provider.GetRequiredService<TimeProvider>(),
        });
        var currency = provider.GetRequiredService<IOptions<DecoNetworkOptions>>().Value.Currency;
        // Here and not while the options are made: there, a fault of the one section would hide those of the other.
        var gateways = provider.GetRequiredService<IOptions<GatewayOptions>>().Value.Served(settings.Introspection);
        return Graph.CreateService(currency, gateways, options.LogUnexpectedErrors(provider));
    }

    private static GraphQLError? Describe(Exception exception, ILogger logger)
    {
        if (exception is not UpstreamAnswerException { Failure: var failure })
            return null;
        logger.LogWarning("{Upstream} answer failed with {Code}: {Message}", failure.Upstream, failure.CodeText, failure.Message);
        return failure.ToError();
    }
}
