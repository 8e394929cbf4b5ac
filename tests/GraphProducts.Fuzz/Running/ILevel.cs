namespace GraphProducts.Fuzz.Running;

/// <summary>One way of asking the engine for trouble.</summary>
internal interface ILevel : IDisposable
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>The case that a seed makes; always the same one.</summary>
    FuzzCase Create(ulong seed);

    /// <summary>Puts a case through the engine.</summary>
    /// <exception cref="FindingException">The engine did what it must not do. Any other exception is a finding too.</exception>
    void Check(FuzzCase fuzzCase, Meter meter);
}

/// <summary>The engine did what it must not do.</summary>
/// <param name="kind">Names the fault without naming the document, so that the same fault is known again in a smaller one.</param>
/// <param name="detail">What happened, for people.</param>
internal sealed class FindingException(string kind, string detail) : Exception($"{kind}: {detail}")
{
    public string Kind { get; } = kind;

    public static void Require(bool holds, string kind, string detail = "")
    {
        if (!holds)
            throw new FindingException(kind, detail);
    }
}
