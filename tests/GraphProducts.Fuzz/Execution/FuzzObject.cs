namespace GraphProducts.Fuzz.Execution;

/// <summary>An object of an answer: all its fields follow from its number.</summary>
internal sealed record FuzzObject(ulong Number, string? TypeName);

/// <summary>How often resolvers misbehave.</summary>
internal sealed record Faults(int Percent)
{
    public static Faults None { get; } = new(0);
}
