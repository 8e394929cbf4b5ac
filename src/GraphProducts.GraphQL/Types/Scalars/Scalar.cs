using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Types.Scalars;

/// <summary>How a scalar's values are read from clients. How they are written is decided by the CLR type that a field is bound with.</summary>
public abstract class Scalar(string name, Type clrType)
{
    /// <summary>The name of the scalar type.</summary>
    public string Name { get; } = name;

    /// <summary>What resolvers are given for a value.</summary>
    public Type ClrType { get; } = clrType;

    /// <summary>Reads a value that stands in a document. It is no variable and not null; validation also shows values that have variables inside.</summary>
    public abstract bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value);

    /// <summary>Reads a value that stands in a document and may have variables inside, where the scalar takes lists or objects.</summary>
    internal virtual bool TryReadLiteral(ValueNode literal, VariableValues variables, [NotNullWhen(true)] out object? value) =>
        TryReadLiteral(literal, out value);

    /// <summary>Reads a value that came as a variable. JSON null never comes here.</summary>
    public abstract bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value);
}
