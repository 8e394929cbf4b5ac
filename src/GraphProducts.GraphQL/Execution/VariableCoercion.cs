using System.Text.Json;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Execution;

/// <summary>CoerceVariableValues. https://spec.graphql.org/September2025/#CoerceVariableValues()</summary>
internal static class VariableCoercion
{
    /// <summary>The values, or the errors that stand against them: all of them, each naming the variable and the place inside.</summary>
    public static VariableValues Coerce(Schema schema, OperationDefinitionNode operation, JsonElement variables, ErrorList errors)
    {
        if (operation.VariableDefinitions.IsEmpty)
            return VariableValues.Empty;
        var values = new Dictionary<string, object?>(operation.VariableDefinitions.Length);
        foreach (var definition in operation.VariableDefinitions)
            Coerce(schema, definition, variables, values, errors);
        return new VariableValues(values);
    }

    private static void Coerce(
        Schema schema, VariableDefinitionNode definition, JsonElement variables, Dictionary<string, object?> values, ErrorList errors)
    {
        var name = definition.Variable.Name.Value;
        if (ResolveType(schema, definition.Type) is not { IsInputType: true } type)
        {
            errors.Add(GraphQLError.At($"Variable \"${name}\" cannot be of type \"{Printer.Print(definition.Type)}\".", ErrorCodes.BadUserInput, definition.Type));
            return;
        }

        if (variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out var json))
        {
            values[name] = JsonCoercion.Coerce(type, json, name, out var faults);
            foreach (var fault in faults ?? [])
                errors.Add(GraphQLError.At(fault, ErrorCodes.BadUserInput, definition));
        }
        else if (definition.DefaultValue is { } literal && LiteralCoercion.TryCoerce(type, literal, VariableValues.Empty, out var value))
        {
            values[name] = value;
        }
        else if (type.IsNonNull)
        {
            errors.Add(GraphQLError.At($"Variable \"${name}\" of required type \"{type}\" was not provided.", ErrorCodes.BadUserInput, definition));
        }
    }

    private static GraphType? ResolveType(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => ResolveType(schema, nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => ResolveType(schema, list.Type) is { } inner ? new ListType(inner) : null,
        NamedTypeNode named => schema.TryGetType(named.Name.Value),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no type reference."),
    };
}
