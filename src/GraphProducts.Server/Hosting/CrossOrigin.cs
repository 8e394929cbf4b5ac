using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GraphProducts.Server.Hosting;

/// <summary>
/// Lets pages of other origins ask the graph, those of the setting <c>Cors:Origins</c> and no others.
/// Without it, such a page cannot read any answer, nor send a POST: only <c>application/json</c> is accepted, for which browsers ask first
/// (preflight), and are told no. What it can always send is a GET, as a link could. That is let through without a header of its own that would
/// force a preflight, because a GET runs queries alone, which change nothing; it could spend some of the quota, as anyone who reaches the server can.
/// </summary>
internal static class CrossOrigin
{
    private const string Policy = "origins";

    // Frontends ask often, and what is allowed changes with the configuration only. Browsers remember for two hours at most.
    private static readonly TimeSpan s_preflightAge = TimeSpan.FromHours(2);

    public static IServiceCollection AddCrossOrigin(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<CrossOriginOptions>>(new CrossOriginOptionsValidator(configuration));
        services.AddOptions<CrossOriginOptions>()
            .Configure(options => options.Origins = CrossOriginOptions.ReadOrigins(configuration.GetSection(CrossOriginOptions.OriginsPath)))
            .ValidateOnStart();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<CrossOriginOptions>>(
            (cors, options) => cors.AddPolicy(Policy, policy => Describe(policy, options.Value.Origins)));
        return services;
    }

    /// <summary>Opens endpoints to the origins of the configuration; does nothing when there are none.</summary>
    public static void AllowOrigins(this WebApplication app, IEndpointConventionBuilder endpoints)
    {
        var origins = app.Services.GetRequiredService<IOptions<CrossOriginOptions>>().Value.Origins;
        if (origins.Count == 0)
            return;
        if (origins is not [CrossOriginOptions.All])
            app.Use(VaryByOrigin);
        app.UseCors();
        endpoints.RequireCors(Policy);
    }

    // The framework says so only to the origins that are allowed, and only where there are several. An answer that a cache keeps of anyone else, of a
    // program without an origin above all, would be given to those that are allowed, without the header that lets their pages read it.
    private static Task VaryByOrigin(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IEnableCorsAttribute>() is not null)
            context.Response.OnStarting(AddOrigin, context.Response.Headers);
        return next(context);
    }

    private static Task AddOrigin(object state)
    {
        var headers = (IHeaderDictionary)state;
        if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.Origin, StringComparer.OrdinalIgnoreCase))
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        return Task.CompletedTask;
    }

    // Clients name themselves in headers of their own (apollographql-client-name and the like), and none grants anything. No cookie grants
    // anything either, so credentials are not allowed.
    private static void Describe(CorsPolicyBuilder policy, IReadOnlyList<string> origins)
    {
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post).AllowAnyHeader().SetPreflightMaxAge(s_preflightAge);
        if (origins is [CrossOriginOptions.All])
            policy.AllowAnyOrigin();
        else
            policy.WithOrigins([.. origins]);
    }
}
