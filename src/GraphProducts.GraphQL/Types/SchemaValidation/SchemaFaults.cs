using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>Collects the faults of a schema.</summary>
internal sealed class SchemaFaults
{
    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();

    public void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) => _errors.Add(GraphQLError.At(message, null, nodes));

    public ImmutableArray<GraphQLError> ToImmutable() => _errors.DrainToImmutable();
}
