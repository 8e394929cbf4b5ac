namespace GraphProducts.Server.Hosting;

/// <summary>Where <c>appsettings.json</c> is.</summary>
internal static class ContentRoot
{
    /// <summary>The folder that we were started in, which is the framework's choice, where it has such a file; otherwise beside the program; null for the framework's choice.</summary>
    public static string? Find() => File.Exists("appsettings.json") ? null : AppContext.BaseDirectory;
}
