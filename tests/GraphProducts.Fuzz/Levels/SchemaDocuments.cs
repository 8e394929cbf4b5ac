using System.Text;
using GraphProducts.Fuzz.Execution;
using GraphProducts.Fuzz.Hostile;
using GraphProducts.Fuzz.Running;
using GraphProducts.Fuzz.Schemas;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Levels;

/// <summary>
/// SDL: what is valid by construction becomes a schema that answers introspection and prints as itself; what is broken is a syntax error or a list of faults, and
/// never another exception.
/// </summary>
internal sealed class SchemaDocuments : ILevel
{
    private static readonly byte[] s_own = Encoding.UTF8.GetBytes(string.Join('\n', Subject.OwnSources().Select(source => Encoding.UTF8.GetString(source.Text.Span))));

    public string Name => "sdl";

    public FuzzCase Create(ulong seed)
    {
        var dice = new Dice(seed);
        if (dice.Chance(3))
            return new FuzzCase(seed, SchemaBombs.Write(dice));
        var text = dice.Chance(20) ? s_own : Encoding.UTF8.GetBytes(SchemaWriter.Write(seed, SchemaSize.Small(dice)));
        return dice.Below(10) switch
        {
            < 3 => new FuzzCase(seed, text) { IsValid = true },
            < 5 => new FuzzCase(seed, SchemaMutations.DropBody(text, dice)),
            < 9 => new FuzzCase(seed, TokenMutations.Apply(text, dice)),
            _ => new FuzzCase(seed, ByteMutations.Apply(text, dice)),
        };
    }

    public void Check(FuzzCase fuzzCase, Meter meter)
    {
        meter.Count(fuzzCase.Text.Length);
        try
        {
            var document = meter.Measure(() => Parser.ParseDocument(new Source(fuzzCase.Text), ParserOptions.Trusted));
            var schema = meter.Measure(() => SchemaBuilder.Build([document]));
            Serve(schema, fuzzCase, meter);
            CheckPrinting(Printer.Print(document), fuzzCase.Text);
        }
        catch (GraphQLSyntaxException error) when (!fuzzCase.IsValid)
        {
            FindingException.Require(error.Excerpt.Length > 0, "syntax error without its place");
        }
        catch (SchemaException faults) when (!fuzzCase.IsValid)
        {
            FindingException.Require(faults.Errors.All(error => error.Message.Length > 0), "fault without message", faults.Message);
        }
    }

    public void Dispose()
    {
    }

    private static void Serve(Schema schema, FuzzCase fuzzCase, Meter meter)
    {
        var subject = new Subject("built", schema);
        using var run = new Run(new SeededData(schema, fuzzCase.Seed, Faults.None));
        var question = new FuzzCase(fuzzCase.Seed, Introspection.ToArray());
        var answer = subject.Ask(question, run, meter)!;
        FindingException.Require(answer.IsExecuted && !answer.RequireWellFormed().TryGetProperty("errors", out _), "introspection has errors", Encoding.UTF8.GetString(answer.Bytes));
    }

    private static void CheckPrinting(string printed, byte[] text)
    {
        var bytes = Encoding.UTF8.GetBytes(printed);
        FindingException.Require(Tokens.Of(text).SequenceEqual(Tokens.Of(bytes)), "printed schema is another one", printed);
        SchemaBuilder.Build([new Source(bytes)]);
    }

    private static ReadOnlySpan<byte> Introspection =>
        """
        { __schema { description queryType { name } mutationType { name } subscriptionType { name } types { ...T } directives { name isRepeatable locations description args(includeDeprecated: true) { ...V } } } }
        fragment T on __Type { kind name description specifiedByURL isOneOf fields(includeDeprecated: true) { name description args { ...V } type { ...R } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...V } interfaces { name } enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } possibleTypes { name } }
        fragment V on __InputValue { name description defaultValue isDeprecated deprecationReason type { ...R } }
        fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """u8;
}
