using System.Text.Json;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.Server.Tests;

/// <summary>The operations of the folder schema/operations, which README, IDE, benchmarks and consumers use.</summary>
[Collection(nameof(DefaultGraph))]
public sealed class SampleOperationTests(DefaultGraph graph)
{
    public static TheoryData<string> Files { get; } = [.. Paths().Select(path => Path.GetFileNameWithoutExtension(path))];

    public static TheoryData<string> MeasuredQueries { get; } =
        [.. Directory.GetDirectories(RepositoryFiles.PathTo("tests", "GraphProducts.Benchmarks", "Queries")).Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_sample_operation_says_what_it_is_and_is_answered_without_errors(string name)
    {
        var text = await File.ReadAllTextAsync(RepositoryFiles.PathTo("schema", "operations", $"{name}.graphql"), TestContext.Current.CancellationToken);

        Assert.StartsWith("# ", text, StringComparison.Ordinal);
        Assert.Equal(name, Assert.Single(OperationsOf(text)).Name?.Value);
        var answer = await graph.Host.AskAsync(text);
        Assert.Empty(answer.Errors);
    }

    [Fact]
    public async Task The_IDE_offers_all_of_them_in_the_document_that_a_tab_begins_with()
    {
        var config = await graph.Host.Client.GetStringAsync("/graphql/bcp-config.json", TestContext.Current.CancellationToken);
        var document = JsonDocument.Parse(config).RootElement.GetProperty("graphQLDocument").GetString()!;

        Assert.Equal(Paths().Select(path => Path.GetFileNameWithoutExtension(path)), OperationsOf(document).Select(operation => operation.Name?.Value));
        Assert.All(Paths(), path => Assert.Contains(File.ReadAllText(path).TrimEnd(), document, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(MeasuredQueries))]
    public void What_is_measured_is_a_sample_operation(string folder)
    {
        var body = File.ReadAllText(RepositoryFiles.PathTo("tests", "GraphProducts.Benchmarks", "Queries", folder, "server.json"));
        var query = JsonDocument.Parse(body).RootElement.GetProperty("query").GetString()!;

        Assert.Contains(Canonical(query), Paths().Select(path => Canonical(File.ReadAllText(path))));
    }

    private static IEnumerable<string> Paths() => Directory.GetFiles(RepositoryFiles.PathTo("schema", "operations"), "*.graphql").Order(StringComparer.Ordinal);

    private static IEnumerable<OperationDefinitionNode> OperationsOf(string text) =>
        Parser.ParseDocument(Source.FromString(text)).Definitions.OfType<OperationDefinitionNode>();

    private static string Canonical(string text) => Printer.Print(Parser.ParseDocument(Source.FromString(text)));
}
