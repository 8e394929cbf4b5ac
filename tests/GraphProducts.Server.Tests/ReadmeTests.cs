using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace GraphProducts.Server.Tests;

/// <summary>The README's questions get the README's answers, and are the files that it says they are.</summary>
[Collection(nameof(DefaultGraph))]
public sealed partial class ReadmeTests(DefaultGraph graph)
{
    public static TheoryData<string> Operations { get; } = [.. Questions().Select(question => question.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_question_of_the_README_gets_the_answer_of_the_README(string name)
    {
        var question = Questions().Single(question => question.Name == name);
        var answer = await graph.Host.AskAsync(question.Query);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(question.Answer), JsonNode.Parse(answer.Text)), answer.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_command_of_the_README_gets_the_answer_of_the_README(int index)
    {
        var command = Commands().Matches(Text())[index];
        using var body = new StringContent(command.Groups["body"].Value, Encoding.UTF8, "application/json");
        using var response = await graph.Host.Client.PostAsync("/graphql", body, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(command.Groups["answer"].Value), JsonNode.Parse(answer)), answer);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_question_of_the_README_is_a_sample_operation(string name)
    {
        var question = Questions().Single(question => question.Name == name);
        var file = File.ReadAllLines(RepositoryFiles.PathTo("schema", "operations", $"{name}.graphql"));
        Assert.Equal(question.Query.Trim(), string.Join('\n', file.Where(line => !line.StartsWith('#'))).Trim());
    }

    [Fact]
    public void The_README_has_three_questions_and_two_commands()
    {
        Assert.Equal(3, Questions().Length);
        Assert.Equal(2, Commands().Count(Text()));
    }

    private static string Text() => File.ReadAllText(RepositoryFiles.PathTo("README.md"));

    private static (string Name, string Query, string Answer)[] Questions() =>
    [
        .. Blocks().Matches(Text())
            .Select(match => (match.Groups["name"].Value, match.Groups["query"].Value, match.Groups["answer"].Value)),
    ];

    [GeneratedRegex(@"<!-- operation: (?<name>\w+) -->\s+```graphql\n(?<query>.*?)```\s+```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^curl http://127.0.0.1:5000/graphql -H 'content-type: application/json' -d '(?<body>[^']*)'\n```\s+```json\n(?<answer>.*?)```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Commands();
}
