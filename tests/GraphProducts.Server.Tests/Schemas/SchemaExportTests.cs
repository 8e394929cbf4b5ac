using GraphProducts.Server.Schemas;
using Xunit;

namespace GraphProducts.Server.Tests.Schemas;

/// <summary>The committed views of the schema are what the server serves.</summary>
[Collection(nameof(DefaultGraph))]
public sealed class SchemaExportTests(DefaultGraph graph)
{
    public static TheoryData<string> Files { get; } = [.. SchemaExport.All.Select(export => export.FileName)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_committed_is_current(string name)
    {
        var file = ExportedFile.Open(SchemaExport.All.Single(export => export.FileName == name), RepositoryFiles.PathTo("schema", "exports", name));
        Assert.True(file.IsCurrent, $"{file}\nWrite it anew: dotnet run --project src/GraphProducts.Server -- schema export");
    }

    [Fact]
    public void Nothing_else_is_committed_beside_them() => Assert.Equal(
        SchemaExport.All.Select(export => export.FileName).Order(StringComparer.Ordinal),
        Directory.GetFiles(RepositoryFiles.PathTo("schema", "exports")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    [Fact]
    public async Task The_served_file_is_the_committed_one()
    {
        var committed = await File.ReadAllTextAsync(RepositoryFiles.PathTo("schema", "exports", "graphproducts.graphql"), TestContext.Current.CancellationToken);
        Assert.Equal(committed, await graph.Host.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken));
    }
}
