using System.Diagnostics.CodeAnalysis;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.Coercion;

/// <summary>
/// Coerces values that stand in a document. https://spec.graphql.org/September2025/#sec-Input-Values
/// It only says whether a value fits: what is wrong with a constant has been reported by validation already.
/// </summary>
internal static class LiteralCoercion
{
    /// <summary>Coerces a literal; its variables must fit where they stand, as validation has made sure.</summary>
    public static bool TryCoerce(GraphType type, ValueNode literal, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
            return (variables.TryGet(variable.Name.Value, out value) && value is not null) || !type.IsNonNull;
        if (type is NonNullType nonNull)
            return literal is not NullValueNode && TryCoerce(nonNull.OfType, literal, variables, out value) && value is not null;
        if (literal is NullValueNode)
            return true;
        return type switch
        {
            ListType list => TryCoerceList(list, literal, variables, out value),
            ScalarType scalar => scalar.Scalar.TryReadLiteral(literal, variables, out value),
            EnumType enumType => TryCoerceEnum(enumType, literal, out value),
            InputObjectType input => TryCoerceObject(input, literal, variables, out value),
            _ => false,
        };
    }

    /// <summary>
    /// Coerces the arguments of a field or directive, or the fields of an input object. A name whose variable was not given counts as left out.
    /// Answers the fault that it met, or null.
    /// </summary>
    public static CoercionFault? CoerceAll(
        IReadOnlyList<InputValueDefinition> definitions, Func<string, ValueNode?> literalOf, VariableValues variables, out Dictionary<string, object?> values)
    {
        values = new Dictionary<string, object?>(definitions.Count);
        foreach (var definition in definitions)
        {
            var literal = literalOf(definition.Name);
            if (literal is VariableNode variable && !variables.TryGet(variable.Name.Value, out _))
                literal = null;
            literal ??= definition.DefaultValue;
            if (literal is null && definition.IsRequired)
                return new CoercionFault(definition, IsMissing: true);
            if (literal is null)
                continue;
            if (!TryCoerce(definition.Type, literal, variables, out var value))
                return new CoercionFault(definition, IsMissing: false);
            values.Add(definition.Name, value);
        }

        return null;
    }

    private static bool TryCoerceList(ListType type, ValueNode literal, VariableValues variables, [NotNullWhen(true)] out object? value)
    {
        value = null;
        IReadOnlyList<ValueNode> items = literal is ListValueNode list ? list.Items : [literal];
        var array = InputClrTypes.CreateArray(type, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (!TryCoerce(type.OfType, items[i], variables, out var item))
                return false;
            array.SetValue(item, i);
        }

        value = array;
        return true;
    }

    private static bool TryCoerceEnum(EnumType type, ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = literal is EnumValueNode node ? type.TryGetValue(node.Value)?.Value : null;
        return value is not null;
    }

    private static bool TryCoerceObject(InputObjectType type, ValueNode literal, VariableValues variables, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node || node.Fields.Any(field => type.TryGetField(field.Name.Value) is null))
            return false;
        ValueNode? LiteralOf(string name) => node.Fields.FirstOrDefault(field => field.Name.Value == name)?.Value;
        if (CoerceAll(type.Fields, LiteralOf, variables, out var fields) is not null)
            return false;
        if (type.IsOneOf && (node.Fields.Length != 1 || fields.Count != 1 || fields.Values.Single() is null))
            return false;
        value = type.Create(new InputObject(fields));
        return true;
    }
}

/// <summary>Why arguments could not be coerced: a required one is missing, or one has a value that its type does not accept.</summary>
internal sealed record CoercionFault(InputValueDefinition Definition, bool IsMissing);
