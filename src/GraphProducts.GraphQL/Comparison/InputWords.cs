namespace GraphProducts.GraphQL.Comparison;

/// <summary>How changes of arguments, of fields of input objects and of arguments of directives are named; they are judged alike.</summary>
internal sealed record InputWords(string Noun, string Senders, SchemaChangeKind Removed, SchemaChangeKind RequiredAdded, SchemaChangeKind OptionalAdded)
{
    public static InputWords Argument { get; } = new(
        "argument", "clients that select the field", SchemaChangeKind.ArgumentRemoved, SchemaChangeKind.RequiredArgumentAdded, SchemaChangeKind.OptionalArgumentAdded)
    {
        TypeChanged = SchemaChangeKind.ArgumentTypeChanged,
        TypeWidened = SchemaChangeKind.ArgumentTypeWidened,
        DefaultChanged = SchemaChangeKind.ArgumentDefaultChanged,
    };

    public static InputWords InputField { get; } = new(
        "field", "clients that send the object", SchemaChangeKind.InputFieldRemoved, SchemaChangeKind.RequiredInputFieldAdded, SchemaChangeKind.OptionalInputFieldAdded)
    {
        TypeChanged = SchemaChangeKind.InputFieldTypeChanged,
        TypeWidened = SchemaChangeKind.InputFieldTypeWidened,
        DefaultChanged = SchemaChangeKind.InputFieldDefaultChanged,
    };

    public static InputWords DirectiveArgument { get; } = new(
        "argument", "those who apply the directive", SchemaChangeKind.DirectiveArgumentRemoved, SchemaChangeKind.RequiredDirectiveArgumentAdded, SchemaChangeKind.OptionalDirectiveArgumentAdded)
    {
        TypeChanged = SchemaChangeKind.DirectiveArgumentTypeChanged,
        TypeWidened = SchemaChangeKind.DirectiveArgumentTypeWidened,
        DefaultChanged = SchemaChangeKind.DirectiveArgumentDefaultChanged,
        OptionalAddedSeverity = ChangeSeverity.Safe,
    };

    public required SchemaChangeKind TypeChanged { get; init; }

    public required SchemaChangeKind TypeWidened { get; init; }

    public required SchemaChangeKind DefaultChanged { get; init; }

    /// <summary>Gateways drop what not all subgraphs accept; directives are not sent through them.</summary>
    public ChangeSeverity OptionalAddedSeverity { get; init; } = ChangeSeverity.Dangerous;
}

/// <summary>Where the inputs stand: how they are called, and how one of them is named.</summary>
internal sealed record InputPlace(InputWords Words, Func<string, string> Coordinate);
