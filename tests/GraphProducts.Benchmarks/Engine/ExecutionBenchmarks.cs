using BenchmarkDotNet.Attributes;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types.Coercion;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>What happens to a request whose document has been seen before, stage by stage. The rows are there already: no upstream, no paging.</summary>
[MemoryDiagnoser]
public class ExecutionBenchmarks : IDisposable
{
    private readonly ErrorMasking _masking = new(null, null);
    private EngineCase _case = null!;
    private OperationPlan _plan = null!;
    private VariableValues _variables = null!;
    private OperationContext _resolved = null!;
    private ResponseWriter _writer = null!;
    private GraphQLRequest _request = null!;

    public static IEnumerable<string> Names => EngineCase.Names.SkipLast(1);

    [ParamsSource(nameof(Names))]
    public string Request { get; set; } = "";

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _case = EngineCase.Of(Request);
        _plan = _case.Compile();
        _variables = _case.CoerceVariables();
        _request = _case.Request();
        _resolved = await ResolveAsync();
        _writer = new ResponseWriter();
        using var response = await _case.Service.ExecuteAsync(_request);
        if (response.HasErrors || response.Length < 1_000)
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(response.Parts.Errors.Span));
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public object CoerceVariables() => _case.CoerceVariables();

    [Benchmark]
    public async Task<object> Execute()
    {
        var operation = await ResolveAsync();
        operation.Release();
        return operation;
    }

    [Benchmark]
    public int Write()
    {
        _writer.Position = 0;
        var context = new WriteContext(_resolved, _writer);
        Executor.Write(context);
        return _writer.Position;
    }

    /// <summary>All of it through the front door: the look-up of the document, variables, execution, writing.</summary>
    [Benchmark]
    public async Task<int> Answer()
    {
        using var response = await _case.Service.ExecuteAsync(_request);
        return response.Length;
    }

    private async Task<OperationContext> ResolveAsync()
    {
        var operation = new OperationContext(_case.Service.Executable.Bound, _plan, _variables, InMemoryGraph.NoServices, _masking, CancellationToken.None);
        await Executor.ResolveAsync(operation);
        return operation;
    }
}
