namespace GraphProducts.Server.Hosting;

/// <summary>Where <c>appsettings.json</c> is.</summary>
internal static class ContentRoot
{
    /// <summary>
    /// Beside the program, where nothing else is said and the folder that we were started in, which is the framework's choice, has no such file. Null for the framework's choice.
    /// </summary>
    public static string? Find(string[] arguments) => IsNamed(arguments) || File.Exists("appsettings.json") ? null : AppContext.BaseDirectory;

    // What is given to the builder would win over these.
    private static bool IsNamed(string[] arguments) => new ConfigurationBuilder()
        .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(arguments).Build()[HostDefaults.ContentRootKey] is { Length: > 0 };
}
