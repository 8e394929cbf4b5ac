using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.Fuzz.Documents;
using GraphProducts.Fuzz.Execution;
using GraphProducts.Fuzz.Running;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Validation;

namespace GraphProducts.Fuzz.Levels;

/// <summary>
/// Documents that are valid by construction: they are read, printed and read again as the same; have no error; and are answered, twice with the same bytes, as the
/// specification's algorithms say.
/// </summary>
internal sealed class ValidDocuments : ILevel
{
    public string Name => "valid";

    public FuzzCase Create(ulong seed)
    {
        var dice = new Dice(seed);
        var subject = Subject.Pick(dice);
        var document = DocumentWriter.Write(subject.Schema, dice);
        return new FuzzCase(seed, Encoding.UTF8.GetBytes(document.Text))
        {
            Subject = subject.Name,
            OperationName = document.OperationName,
            Variables = Encoding.UTF8.GetBytes(document.Variables.ToJsonString()),
            IsValid = true,
        };
    }

    public void Check(FuzzCase fuzzCase, Meter meter)
    {
        var subject = Subject.Named(fuzzCase.Subject!);
        var document = meter.Measure(() => Parser.ParseDocument(new Source(fuzzCase.Text)));
        CheckPrinting(document, fuzzCase.Text);
        var errors = meter.Measure(() => Validator.Validate(subject.Schema, document));
        FindingException.Require(errors.IsEmpty, "valid document has errors", string.Join('\n', errors.Select(error => error.Message)));

        using var run = new Run(new SeededData(subject.Schema, fuzzCase.Seed, Faults.None));
        var answer = subject.Ask(fuzzCase, run, meter)!;
        var json = answer.RequireWellFormed();
        var again = subject.Ask(fuzzCase, run, meter)!;
        FindingException.Require(answer.Bytes.AsSpan().SequenceEqual(again.Bytes), "second answer differs");
        if (!IsBeyondLimits(json))
            CheckData(subject, document, fuzzCase, run.Data, json);
    }

    public void Dispose()
    {
    }

    /// <summary>Compares an answer with what the specification's algorithms come to.</summary>
    public static void CheckData(Subject subject, DocumentNode document, FuzzCase fuzzCase, SeededData data, JsonElement answer)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        var operation = fuzzCase.OperationName is null ? operations[0] : operations.First(candidate => candidate.Name?.Value == fuzzCase.OperationName);
        FindingException.Require(answer.TryGetProperty("data", out var actual), "valid request was refused", answer.GetRawText());
        var expected = new NaiveExecutor(subject.Schema, document, data, Conditions(operation, fuzzCase.Variables)).Execute(operation);
        FindingException.Require(Json.AreSame(expected, actual), "data is not what the specification says", $"expected {expected?.ToJsonString() ?? "null"}\nanswered {actual.GetRawText()}");
    }

    public static bool IsBeyondLimits(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) && errors[0].TryGetProperty("extensions", out var extensions) && extensions.GetProperty("code").ValueEquals("LIMIT_EXCEEDED");

    private static void CheckPrinting(DocumentNode document, byte[] text)
    {
        var printed = Printer.Print(document);
        FindingException.Require(Tokens.Of(text).SequenceEqual(Tokens.Of(Encoding.UTF8.GetBytes(printed))), "printed document is another one", printed);
        FindingException.Require(Printer.Print(Parser.ParseDocument(printed)) == printed, "printed document prints differently", printed);
    }

    private static Dictionary<string, bool> Conditions(OperationDefinitionNode operation, byte[] variables)
    {
        var given = variables.Length == 0 ? [] : JsonNode.Parse(variables)!.AsObject();
        var conditions = new Dictionary<string, bool>();
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (given.TryGetPropertyValue(name, out var value) && value is JsonValue && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
                conditions[name] = value!.GetValue<bool>();
            else if (value is null && definition.DefaultValue is BooleanValueNode literal)
                conditions[name] = literal.Value;
        }

        return conditions;
    }
}
