using GraphProducts.Fuzz.Http;
using GraphProducts.Fuzz.Levels;
using GraphProducts.Fuzz.Running;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Fuzz;

/// <summary>A short run of each level, always with the same cases; <c>tests/fuzz.sh</c> runs them longer.</summary>
public sealed class FuzzTests
{
    private const ulong Seed = 2026;

    [Fact]
    public void Answers_valid_documents_as_the_specification_says() => Run(new ValidDocuments(), 100);

    [Fact]
    public void Answers_or_refuses_broken_documents() => Run(new BrokenDocuments(), 200);

    [Fact]
    public void Reads_or_refuses_any_bytes_and_variables() => Run(new Bytes(), 150);

    [Fact]
    public void Builds_schemas_or_tells_their_faults() => Run(new SchemaDocuments(), 150);

    [Fact]
    public void Puts_nulls_where_the_specification_wants_them() => Run(new Executions(), 150);

    [Fact]
    public void Answers_any_request_over_http()
    {
        using var server = new FuzzServer(Subject.Own);
        Run(new HttpRequests(server.Address, Subject.Own, server.TakeError), 100);
    }

    private static void Run(ILevel level, int cases)
    {
        using (level)
        {
            var run = new LevelRun(level, Seed);
            run.Run(cases);
            Assert.Equal(cases, run.Cases);
            Assert.True(run.Findings.Count == 0, string.Join("\n\n", run.Findings));
        }
    }
}
