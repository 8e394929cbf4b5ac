using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.Scalars;

/// <summary>32 bits, signed. https://spec.graphql.org/September2025/#sec-Int</summary>
internal sealed class IntScalar() : Scalar("Int", typeof(int))
{
    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = literal is IntValueNode node && int.TryParse(node.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
        return value is not null;
    }

    // 1.0 is an integer for JSON, which knows no other number; 1.5 is not.
    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json.ValueKind != JsonValueKind.Number ? null
            : json.TryGetInt32(out var number) ? number
            : json.TryGetDouble(out var wide) && wide == Math.Truncate(wide) && Math.Abs(wide) <= int.MaxValue ? (int)wide
            : null;
        return value is not null;
    }
}

/// <summary>64 bits, signed: for counts and sizes beyond Int.</summary>
internal sealed class LongScalar() : Scalar("Long", typeof(long))
{
    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = literal is IntValueNode node && long.TryParse(node.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number) ? number : null;
        return value is not null;
    }
}

/// <summary>A finite double. https://spec.graphql.org/September2025/#sec-Float</summary>
internal sealed class FloatScalar() : Scalar("Float", typeof(double))
{
    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        var text = (literal as FloatValueNode)?.Value ?? (literal as IntValueNode)?.Value;
        value = double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
        return value is not null;
    }
}

/// <summary>A decimal number without rounding, written as a JSON number; a string with a number is accepted too.</summary>
internal sealed class DecimalScalar() : Scalar("Decimal", typeof(decimal))
{
    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = Parse(literal switch
        {
            IntValueNode node => node.Value,
            FloatValueNode node => node.Value,
            StringValueNode node => node.Value,
            _ => null,
        });
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = Parse(json.ValueKind switch
        {
            JsonValueKind.Number => json.GetRawText(),
            JsonValueKind.String => json.GetString(),
            _ => null,
        });
        return value is not null;
    }

    private static decimal? Parse(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
