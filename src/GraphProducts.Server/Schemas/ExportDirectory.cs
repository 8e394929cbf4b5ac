namespace GraphProducts.Server.Schemas;

/// <summary>Where the files are that are committed.</summary>
internal static class ExportDirectory
{
    public const string Contract = "schema";
    public const string Default = $"{Contract}/exports";

    /// <summary>The one of the repository that we are somewhere in: <c>dotnet run</c> starts us in the project's folder, a shell wherever it is.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Contract)))
                return Path.Combine(folder.FullName, Default);
        }

        return Path.GetFullPath(Default);
    }
}
