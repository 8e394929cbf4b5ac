using Xunit;

namespace GraphProducts.Server.Tests.Hosting;

/// <summary>The console's form tells which settings were read: the server's own are JSON in Production.</summary>
public sealed class ContentRootTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphproducts-root-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Settings_beside_the_program_are_found_from_anywhere() => Assert.StartsWith("{\"EventId\"", await RefusalAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Settings_of_the_folder_that_it_is_started_in_come_first()
    {
        await WriteSettingsAsync(_folder);

        Assert.StartsWith("crit: ", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_a_folder_that_is_named_come_before_those_of_any_other()
    {
        var named = Directory.CreateDirectory(Path.Combine(_folder, "named")).FullName;
        await WriteSettingsAsync(named);

        Assert.StartsWith("crit: ", await RefusalAsync(("ASPNETCORE_CONTENTROOT", named)), StringComparison.Ordinal);
    }

    private static Task WriteSettingsAsync(string folder) => File.WriteAllTextAsync(
        Path.Combine(folder, "appsettings.json"), """{ "Logging": { "Console": { "FormatterName": "simple" } } }""", TestContext.Current.CancellationToken);

    private async Task<string> RefusalAsync(params (string Name, string Value)[] settings)
    {
        await using var server = ServerProcess.StartIn(_folder, "Production", settings);
        Assert.Equal(1, await server.ExitAsync());
        return server.Output;
    }
}
