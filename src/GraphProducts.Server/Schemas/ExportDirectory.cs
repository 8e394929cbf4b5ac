namespace GraphProducts.Server.Schemas;

/// <summary>Where the files are that are committed.</summary>
internal static class ExportDirectory
{
    /// <summary>What the repository has at its root.</summary>
    public const string Contract = "schema/schema.graphql";

    public const string Default = "schema/exports";

    /// <summary>The one of the repository that we are somewhere in.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Contract)))
                return Path.Combine(folder.FullName, Default);
        }

        return Path.GetFullPath(Default);
    }
}
