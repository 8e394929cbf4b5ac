using BenchmarkDotNet.Attributes;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>What happens to a document before it can be executed, stage by stage, over our own schema.</summary>
[MemoryDiagnoser]
public class PreparationBenchmarks
{
    private EngineCase _case = null!;

    public static IEnumerable<string> Names => EngineCase.Names;

    [ParamsSource(nameof(Names))]
    public string Request { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => _case = EngineCase.Of(Request);

    [Benchmark]
    public int Lex() => _case.Lex();

    /// <summary>Lexing is part of it.</summary>
    [Benchmark]
    public DocumentNode Parse() => _case.Parse();

    [Benchmark]
    public void Validate() => _case.Validate();

    /// <summary>Coercing the variables is part of it, since they decide on what is skipped.</summary>
    [Benchmark]
    public object Compile() => _case.Compile();

    [Benchmark]
    public object ParseValidateCompile() => _case.PrepareCold();
}
