using System.Collections.Immutable;
using GraphProducts.GraphQL.Language;

namespace GraphProducts.GraphQL.Errors;

/// <summary>An error as the client reads it. https://spec.graphql.org/September2025/#sec-Errors</summary>
/// <param name="Message">What happened, naming the thing and the value, and the remedy where there is one.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>Where in the document; empty when the error belongs to no place.</summary>
    public ImmutableArray<SourcePosition> Locations { get; init; } = [];

    /// <summary>Where in the answer: response names (string) and list indices (int). Null for request errors.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>A code that programs can rely on; written as <c>extensions.code</c>. See <see cref="ErrorCodes"/> for the engine's own.</summary>
    public string? Code { get; init; }

    /// <summary>More facts for programs: strings, numbers, booleans, null, or lists and dictionaries of these. Written beside the code.</summary>
    public ImmutableArray<KeyValuePair<string, object?>> Extensions { get; init; } = [];

    /// <summary>
    /// Null for an error. Else this is no error but a note beside the answer, which goes through execution like one; the name is that of its list in the
    /// <c>extensions</c> of the response.
    /// </summary>
    internal string? NoteIn { get; init; }

    /// <summary>An error at a place in a document.</summary>
    public static GraphQLError At(string message, string? code, params ReadOnlySpan<Language.Ast.SyntaxNode> nodes)
    {
        var locations = ImmutableArray.CreateBuilder<SourcePosition>(nodes.Length);
        foreach (var node in nodes)
            locations.Add(node.Location.Position);
        return new GraphQLError(message) { Code = code, Locations = locations.MoveToImmutable() };
    }
}
