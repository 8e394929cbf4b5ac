using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Types.Scalars;

/// <summary>
/// A scalar that the engine knows nothing of: every value is accepted, and resolvers are given it as string, bool, long, double, list or dictionary.
/// </summary>
internal sealed class AnyScalar(string name) : Scalar(name, typeof(object))
{
    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value) =>
        TryReadLiteral(literal, VariableValues.Empty, out value);

    internal override bool TryReadLiteral(ValueNode literal, VariableValues variables, [NotNullWhen(true)] out object? value)
    {
        value = Read(literal, variables);
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = Read(json);
        return value is not null;
    }

    private static object? Read(ValueNode literal, VariableValues variables) => literal switch
    {
        StringValueNode node => node.Value,
        EnumValueNode node => node.Value,
        BooleanValueNode node => node.Value,
        IntValueNode node when long.TryParse(node.Value, CultureInfo.InvariantCulture, out var number) => number,
        IntValueNode node => double.Parse(node.Value, CultureInfo.InvariantCulture),
        FloatValueNode node => double.Parse(node.Value, CultureInfo.InvariantCulture),
        ListValueNode node => node.Items.Select(item => Read(item, variables)).ToArray(),
        ObjectValueNode node => node.Fields
            .DistinctBy(field => field.Name.Value)
            .Where(field => !IsLeftOut(field.Value, variables))
            .ToDictionary(field => field.Name.Value, field => Read(field.Value, variables)),
        VariableNode node when variables.TryGet(node.Name.Value, out var value) => value,
        _ => null,
    };

    // As in an input object, a field whose variable was not given counts as left out; in a list it is null.
    private static bool IsLeftOut(ValueNode literal, VariableValues variables) =>
        literal is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);

    private static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var number) ? number : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToArray(),
        JsonValueKind.Object => json.EnumerateObject().DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => Read(field.Value)),
        _ => null,
    };
}
