using System.Text;
using System.Text.Json;
using GraphProducts.Fuzz.Documents;
using GraphProducts.Fuzz.Execution;
using GraphProducts.Fuzz.Hostile;
using GraphProducts.Fuzz.Running;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.Fuzz.Levels;

/// <summary>Bytes that are no text at all, or text with a few bytes wrong, for the lexer and the parser; and variables that are no JSON or of wrong types.</summary>
internal sealed class Bytes : ILevel
{
    public string Name => "bytes";

    public FuzzCase Create(ulong seed)
    {
        var dice = new Dice(seed);
        if (dice.Chance(20))
            return new FuzzCase(seed, ByteMutations.Random(dice, 4_000)) { Subject = Subject.Own.Name };
        var subject = Subject.Pick(dice);
        var document = DocumentWriter.Write(subject.Schema, dice);
        var (text, variables) = (Encoding.UTF8.GetBytes(document.Text), Encoding.UTF8.GetBytes(document.Variables.ToJsonString()));
        var breaksVariables = dice.Chance(50) && document.Variables.Count > 0;
        return new FuzzCase(seed, breaksVariables ? text : ByteMutations.Apply(text, dice))
        {
            Subject = subject.Name,
            OperationName = document.OperationName,
            Variables = breaksVariables ? VariableMutations.Apply(variables, dice) : variables,
        };
    }

    public void Check(FuzzCase fuzzCase, Meter meter)
    {
        var source = new Source(fuzzCase.Text);
        meter.Count(fuzzCase.Text.Length);
        Read(source, meter, static source => Parser.ParseDocument(source));
        Read(source, meter, static source => Parser.ParseValue(source));
        Read(source, meter, static source => Parser.ParseType(source));
        if (!IsJsonObject(fuzzCase.Variables))
            return;
        var subject = Subject.Named(fuzzCase.Subject!);
        using var run = new Run(new SeededData(subject.Schema, fuzzCase.Seed, Faults.None));
        subject.Ask(fuzzCase, run, meter)!.RequireWellFormed();
    }

    public void Dispose()
    {
    }

    private static void Read(Source source, Meter meter, Func<Source, SyntaxNode> parse)
    {
        try
        {
            meter.Measure(() => parse(source));
        }
        catch (GraphQLSyntaxException error)
        {
            FindingException.Require(error.Offset <= source.Text.Length && error.Position.Line > 0, "syntax error outside of the text", error.Message);
            FindingException.Require(error.Excerpt.Contains('^', StringComparison.Ordinal), "syntax error without its place", error.Excerpt);
        }
    }

    // What is no JSON object does not come to the engine: the host has no element to give it.
    private static bool IsJsonObject(byte[] json)
    {
        try
        {
            return json.Length == 0 || JsonElement.Parse(json).ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
