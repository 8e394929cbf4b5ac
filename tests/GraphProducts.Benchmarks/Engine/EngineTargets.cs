using System.Diagnostics;
using System.Globalization;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.AspNetCore.Requests;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Validation;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>
/// What the engine promises of its own speed, measured in one run. A figure is the median of many single runs after warm-up: a run that the machine interrupts does not move it.
/// </summary>
internal static class EngineTargets
{
    private const int Fields = 100;
    private const int Aliases = 3_000;

    /// <summary>What the program ends with when a promise is missed: nothing else does.</summary>
    private const int Missed = 3;

    /// <summary>Prints a line per promise; answers 0, or 3 when one is missed.</summary>
    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"{"",-85} {"limit",13} {"median",13} {"fastest",13} {"bytes",10}");
        var missed = 0;
        foreach (var measure in (Func<Task<Measurement>>[])[MeasureColdDocumentAsync, MeasureCachedDocumentAsync, MeasureManyAliasesAsync])
        {
            var measurement = await measure();
            Console.WriteLine(measurement);
            missed += measurement.IsMet ? 0 : 1;
        }

        return missed == 0 ? 0 : Missed;
    }

    private static Task<Measurement> MeasureColdDocumentAsync()
    {
        var request = EngineCase.Of("100 fields");
        if (CountFields(request.Document) != Fields)
            throw new InvalidOperationException($"The document has {CountFields(request.Document)} fields and must have {Fields}.");
        return Measurement.OfAsync($"A cold document of {Fields} fields is parsed, validated and compiled", TimeSpan.FromMicroseconds(150), runs: 10_000, () => request.PrepareCold());
    }

    // From the bytes of the body to the place where the resolver would call an upstream.
    private static Task<Measurement> MeasureCachedDocumentAsync()
    {
        var calledAt = 0L;
        var body = EngineCase.Of("small page").Body;
        var service = InMemoryGraph.CreateService(new GraphQLOptions(), () => calledAt = Stopwatch.GetTimestamp());
        return Measurement.OfAsync("A cached document reaches its first upstream call from the bytes of the request", TimeSpan.FromMicroseconds(5), runs: 100_000, async () =>
        {
            using var parameters = JsonParametersReader.Read(body).Parameters!;
            var request = new GraphQLRequest { Document = parameters.Document, Variables = parameters.Variables, Services = InMemoryGraph.NoServices };
            using var response = await service.ExecuteAsync(request);
            return calledAt;
        });
    }

    private static Task<Measurement> MeasureManyAliasesAsync()
    {
        var service = InMemoryGraph.CreateService(new GraphQLOptions());
        var document = Parser.ParseDocument($$"""
            { {{string.Join(' ', Enumerable.Range(0, Aliases).Select(i => $"f{i}: products(first: {i % 5}) {{ ...Page }}"))}} }
            fragment Page on ProductConnection { totalCount nodes { ...Row } edges { node { ...Row skus { code product { ...Brand } } } } }
            fragment Row on Product { name sku ...Brand }
            fragment Brand on Product { brand { id name } }
            """, ParserOptions.Trusted);
        return Measurement.OfAsync($"A document of {Aliases.ToString("N0", CultureInfo.InvariantCulture)} aliased fields with nested fragments is validated", TimeSpan.FromMilliseconds(50), runs: 200, () =>
            Validator.Validate(service.Schema, document) is [var error, ..] ? throw new InvalidOperationException(error.Message) : document);
    }

    private static int CountFields(DocumentNode document) => document.Definitions.OfType<ExecutableDefinitionNode>().Sum(definition => CountFields(definition switch
    {
        OperationDefinitionNode operation => operation.SelectionSet,
        FragmentDefinitionNode fragment => fragment.SelectionSet,
        _ => throw new InvalidOperationException($"{definition.GetType().Name} has no fields."),
    }));

    private static int CountFields(SelectionSetNode selectionSet) => selectionSet.Selections.Sum(selection => selection switch
    {
        FieldNode field => 1 + (field.SelectionSet is { } inner ? CountFields(inner) : 0),
        InlineFragmentNode fragment => CountFields(fragment.SelectionSet),
        _ => 0,
    });
}
