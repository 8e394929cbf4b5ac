using System.Text;
using GraphProducts.Fuzz.Levels;
using GraphProducts.Fuzz.Running;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Fuzz;

/// <summary>The fuzzing itself: it must notice, repeat and shrink.</summary>
public sealed class HarnessTests
{
    [Fact]
    public void Makes_the_same_case_of_the_same_seed()
    {
        ILevel[] levels = [new ValidDocuments(), new BrokenDocuments(), new Bytes(), new SchemaDocuments(), new Executions()];
        foreach (var level in levels)
        {
            for (var seed = 0UL; seed < 20; seed++)
                Assert.Equal(level.Create(seed).ToString(), level.Create(seed).ToString());
        }
    }

    [Fact]
    public void Shrinks_a_failing_document_to_what_matters()
    {
        using var level = new Intolerant();
        var run = new LevelRun(level, seed: 1);
        run.RunOne(7);
        var finding = Assert.Single(run.Findings);
        Assert.Equal("boom", Encoding.UTF8.GetString(finding.Smallest.Text));
        Assert.Contains("tests/fuzz.sh --again intolerant 7", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_of_a_document_that_takes_too_much_memory()
    {
        using var level = new Greedy();
        var run = new LevelRun(level, seed: 1);
        run.Run(2);
        Assert.Equal(nameof(Meter.Allocated), Assert.Single(run.Findings).Examination.Kind);
    }

    private sealed class Intolerant : ILevel
    {
        public string Name => "intolerant";

        public FuzzCase Create(ulong seed) => new(seed, Encoding.UTF8.GetBytes("{ a(b: [1, 2]) { c } boom { d } }"));

        public void Check(FuzzCase fuzzCase, Meter meter)
        {
            if (Encoding.UTF8.GetString(fuzzCase.Text).Contains("boom", StringComparison.Ordinal))
                throw new InvalidOperationException();
        }

        public void Dispose()
        {
        }
    }

    private sealed class Greedy : ILevel
    {
        public string Name => "greedy";

        public FuzzCase Create(ulong seed) => new(seed, [1]);

        public void Check(FuzzCase fuzzCase, Meter meter) => meter.Measure(() => new byte[Meter.FreeBytes + 10_000].Length);

        public void Dispose()
        {
        }
    }
}
