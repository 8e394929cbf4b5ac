using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Types;

/// <summary>The schema or its bindings are faulty. All faults are in it, so that one start of the process shows them all.</summary>
public sealed class SchemaException(ImmutableArray<GraphQLError> errors) : Exception(Describe(errors))
{
    /// <summary>Every fault that was found.</summary>
    public ImmutableArray<GraphQLError> Errors { get; } = errors;

    /// <summary>Whether the faults are of the definitions themselves; the types that they would make were not judged then.</summary>
    public bool DefinitionsAreFaulty { get; internal init; }

    private static string Describe(ImmutableArray<GraphQLError> errors) =>
        $"The schema has {errors.Length} fault(s):\n" + string.Join('\n', errors.Select(error => "- " + error.Message));
}
