namespace GraphProducts.Server.Tests;

/// <summary>Files of the repository as they lie in the working tree, for tests that read or rewrite them.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathTo(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphProducts.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} has GraphProducts.sln.");
    }
}
