using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.Scalars;

/// <summary>Text. https://spec.graphql.org/September2025/#sec-String</summary>
internal sealed class StringScalar() : Scalar("String", typeof(string))
{
    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = (literal as StringValueNode)?.Value;
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        return value is not null;
    }
}

/// <summary>true or false. https://spec.graphql.org/September2025/#sec-Boolean</summary>
internal sealed class BooleanScalar() : Scalar("Boolean", typeof(bool))
{
    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = (literal as BooleanValueNode)?.Value;
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : null;
        return value is not null;
    }
}

/// <summary>An identifier: a string, or an integer that is taken as its digits. https://spec.graphql.org/September2025/#sec-ID</summary>
internal sealed class IdScalar() : Scalar("ID", typeof(string))
{
    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = (literal as StringValueNode)?.Value ?? (literal as IntValueNode)?.Value;
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number when IsInteger(json.GetRawText()) => json.GetRawText(),
            _ => null,
        };
        return value is not null;
    }

    private static bool IsInteger(string text) => text.AsSpan().IndexOfAny(".eE") < 0;
}
