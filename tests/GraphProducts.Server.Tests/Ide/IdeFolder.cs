using Xunit;

namespace GraphProducts.Server.Tests.Ide;

/// <summary>The IDE's files beside the tests, as the build has put them there.</summary>
internal static class IdeFolder
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "ide");

    public static void SkipWithoutFiles() =>
        Assert.SkipUnless(File.Exists(System.IO.Path.Combine(Path, "index.html")), "The IDE's files are not installed: the build could not reach npm.");
}
