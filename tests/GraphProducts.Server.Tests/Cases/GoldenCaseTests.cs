using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using Xunit;

namespace GraphProducts.Server.Tests.Cases;

/// <summary>
/// Every case folder against the default simulator: the answer, the plan and the upstream calls are what is committed, so that an N+1 is a red
/// diff. With the environment variable UPDATE_GOLDEN=1 the outcomes are rewritten instead; the diff is then for review.
/// </summary>
[Collection(nameof(DefaultGraph))]
public sealed class GoldenCaseTests(DefaultGraph graph)
{
    private static readonly bool s_update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static TheoryData<string> Names => new(GoldenCase.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Leads_to_what_is_committed(string name)
    {
        var golden = new GoldenCase(name);
        var answer = await graph.Host.AskAloneAsync(golden.Query, golden.Variables);
        var actual = new Dictionary<string, string>
        {
            ["answer.json"] = answer.Pretty,
            ["plan.txt"] = Plan(golden),
            ["calls.txt"] = CallList.Of(graph.Host.Simulator.Log.Entries),
        };
        if (s_update)
        {
            foreach (var (outcome, content) in actual)
                golden.Rewrite(outcome, content);
        }

        // The calls first, and whole: they are short, and what a reviewer wants to see.
        Assert.True(golden.Expected("calls.txt") == actual["calls.txt"], Difference(golden, "calls.txt", actual));
        Assert.Equal(golden.Expected("answer.json"), actual["answer.json"]);
        Assert.Equal(golden.Expected("plan.txt"), actual["plan.txt"]);
    }

    private static string Difference(GoldenCase golden, string outcome, Dictionary<string, string> actual) =>
        $"{outcome} differs.\n--- committed\n{golden.Expected(outcome)}--- now\n{actual[outcome]}";

    private string Plan(GoldenCase golden)
    {
        try
        {
            return graph.Host.DescribePlan(golden.Query, golden.Variables).TrimEnd() + "\n";
        }
        catch (Exception exception) when (exception is GraphQLException or GraphQLSyntaxException)
        {
            return $"no plan: {exception.Message}\n";
        }
    }
}
