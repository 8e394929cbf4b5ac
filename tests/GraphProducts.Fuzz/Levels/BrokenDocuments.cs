using System.Text;
using GraphProducts.Fuzz.Documents;
using GraphProducts.Fuzz.Execution;
using GraphProducts.Fuzz.Hostile;
using GraphProducts.Fuzz.Running;

namespace GraphProducts.Fuzz.Levels;

/// <summary>Documents that are a little broken, or made to be expensive: they are answered, or refused with errors, quickly.</summary>
internal sealed class BrokenDocuments : ILevel
{
    public string Name => "broken";

    public FuzzCase Create(ulong seed)
    {
        var dice = new Dice(seed);
        var subject = Subject.Pick(dice);
        if (dice.Chance(10))
            return new FuzzCase(seed, new Bombs(subject.Schema, dice).Write()) { Subject = subject.Name };
        var document = DocumentWriter.Write(subject.Schema, dice);
        return new FuzzCase(seed, TokenMutations.Apply(Encoding.UTF8.GetBytes(document.Text), dice))
        {
            Subject = subject.Name,
            OperationName = document.OperationName,
            Variables = Encoding.UTF8.GetBytes(document.Variables.ToJsonString()),
        };
    }

    public void Check(FuzzCase fuzzCase, Meter meter)
    {
        var subject = Subject.Named(fuzzCase.Subject!);
        using var run = new Run(new SeededData(subject.Schema, fuzzCase.Seed, Faults.None));
        subject.Ask(fuzzCase, run, meter)!.RequireWellFormed();
    }

    public void Dispose()
    {
    }
}
