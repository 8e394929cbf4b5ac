using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Types;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Hosting;

/// <summary>Refuses to start on faulty configuration or a faulty schema, naming every fault, so that one start shows them all.</summary>
internal static class StartupCheck
{
    private const string RandomKey =
        "Paging:CursorKey is not set: cursors are signed with a random key, so they end with this process, and another replica refuses them.";

    /// <summary>Whether the process may start; if not, the faults have been logged.</summary>
    public static bool Passes(IServiceProvider services, ILogger logger)
    {
        var faults = ConfigurationFaults(services);
        if (faults.Count == 0)
            faults = [.. TimeoutFaults(services), .. SchemaFaults(services)];
        foreach (var fault in faults)
            logger.LogCritical("Cannot start: {Fault}", fault);
        if (faults.Count == 0 && services.GetRequiredService<IOptions<PagingOptions>>().Value.HasRandomKey)
            logger.LogWarning(RandomKey);
        return faults.Count == 0;
    }

    private static IReadOnlyList<string> ConfigurationFaults(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
        catch (AggregateException exception)
        {
            // Options that are made of others have the faults of those, too.
            return [.. exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(options => options.Failures).Distinct()];
        }
    }

    /// <summary>The settings of several sections together, once each is right by itself.</summary>
    private static IEnumerable<string> TimeoutFaults(IServiceProvider services)
    {
        var request = services.GetRequiredService<IOptions<GraphOptions>>().Value.RequestTimeout;
        (UpstreamName Name, UpstreamOptions Options)[] upstreams =
        [
            (UpstreamName.Scantrust, services.GetRequiredService<IOptions<ScantrustOptions>>().Value),
            (UpstreamName.DecoNetwork, services.GetRequiredService<IOptions<DecoNetworkOptions>>().Value),
        ];
        return upstreams.Where(upstream => upstream.Options.Timeout >= request).Select(upstream =>
            $"{upstream.Name}:Timeout is {upstream.Options.Timeout} and GraphQL:RequestTimeout {request}. A slow {upstream.Name} would end whole requests "
            + $"without data, instead of costing its own fields alone: lower {upstream.Name}:Timeout below GraphQL:RequestTimeout, or raise that.");
    }

    private static IReadOnlyList<string> SchemaFaults(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<GraphQLService>();
            return [];
        }
        catch (SchemaException exception)
        {
            return [.. exception.Errors.Select(error => error.Message)];
        }
    }
}
