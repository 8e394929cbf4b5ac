using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;
using GraphProducts.GraphQL.Types.Scalars;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>
/// <c>_Any</c>: a representation, kept as JSON. Every value is accepted here, so that one that is none is an error at its own place and does not
/// refuse the others.
/// </summary>
internal sealed class RepresentationScalar : Scalar
{
    private RepresentationScalar()
        : base(ServedDefinitions.AnyType, typeof(JsonElement))
    {
    }

    public static RepresentationScalar Instance { get; } = new();

    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value) =>
        TryReadLiteral(literal, VariableValues.Empty, out value);

    internal override bool TryReadLiteral(ValueNode literal, VariableValues variables, [NotNullWhen(true)] out object? value)
    {
        var json = RepresentationLiteral.ToJson(literal, variables);
        value = json.ValueKind == JsonValueKind.Null ? null : json;
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json;
        return true;
    }
}
