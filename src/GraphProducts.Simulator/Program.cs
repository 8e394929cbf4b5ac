namespace GraphProducts.Simulator;

/// <summary>The simulator as a program of its own, by default on http://127.0.0.1:5100.</summary>
internal static class Program
{
    private const string DefaultUrl = "http://127.0.0.1:5100";

    public static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(DefaultUrl);

        // A misspelt setting stops the program instead of being ignored.
        var options = builder.Configuration.GetSection("Simulator")
            .Get<SimulatorOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new SimulatorOptions();
        var app = builder.Build();
        app.MapSimulator(new SimulatorState(options));
        await app.StartAsync();
        foreach (var url in app.Urls)
            LogAddresses(app.Logger, url);
        await app.WaitForShutdownAsync();
    }

    private static void LogAddresses(ILogger logger, string url)
    {
        if (logger.IsEnabled(LogLevel.Information))
            logger.LogInformation("Upstreams: {Url}/scantrust/ and {Url}/deconetwork/, control: {Url}/_simulator/", url, url, url);
    }
}
