using System.Text;
using GraphProducts.Fuzz.Documents;
using GraphProducts.Fuzz.Execution;
using GraphProducts.Fuzz.Hostile;
using GraphProducts.Fuzz.Running;
using GraphProducts.GraphQL.Language;

namespace GraphProducts.Fuzz.Levels;

/// <summary>
/// Resolvers that fail, answer null or something of a wrong type, at once or later, while the client may leave in the middle: what is not at fault arrives, and all
/// nulls are where the specification wants them.
/// </summary>
internal sealed class Executions : ILevel
{
    public string Name => "execution";

    public FuzzCase Create(ulong seed)
    {
        var dice = new Dice(seed);
        var subject = Subject.Pick(dice);
        if (dice.Chance(5))
            return new FuzzCase(seed, new Bombs(subject.Schema, dice).Write(dice.Pick([0, 3, 5, 7, 14, 15, 29, 30, 30, 31, 31]))) { Subject = subject.Name };
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
        var dice = new Dice(fuzzCase.Seed + 1);
        var faults = new Faults(dice.Pick([2, 10, 40]));
        var cancelAt = dice.Chance(20) ? 1 + dice.Magnitude(40) : 0;
        using var run = new Run(new SeededData(subject.Schema, fuzzCase.Seed, faults), cancelAt, dice.Chance(50));
        if (subject.Ask(fuzzCase, run, meter) is not { } answer)
            return;
        var json = answer.RequireWellFormed();
        if (fuzzCase.IsValid && !ValidDocuments.IsBeyondLimits(json))
            ValidDocuments.CheckData(subject, Parser.ParseDocument(new Source(fuzzCase.Text)), fuzzCase, run.Data, json);
        FindingException.Require(!Encoding.UTF8.GetString(answer.Bytes).Contains("secret", StringComparison.Ordinal), "a secret came through");
    }

    public void Dispose()
    {
    }
}
