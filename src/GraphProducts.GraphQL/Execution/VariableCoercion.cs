using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
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
        if (IsUnreadable(variables))
        {
            errors.Add(GraphQLError.At("The variables have text that is no Unicode: bytes that are no UTF-8, or an escape of half a surrogate pair.", ErrorCodes.BadUserInput));
            return VariableValues.Empty;
        }

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
            values[name] = JsonCoercion.Coerce(type, json, errors.Room, out var faults);
            foreach (var fault in faults.Told)
                errors.Add(GraphQLError.At($"Variable \"${name}\" got an invalid value{fault}", ErrorCodes.BadUserInput, definition));
            errors.AddUnseen(faults.Count - faults.Told.Count);
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

    // Such a text cannot become a string, whoever reads it. Escapes are rare, so that hardly any variables are read twice.
    private static bool IsUnreadable(JsonElement variables)
    {
        if (variables.ValueKind != JsonValueKind.Object)
            return false;
        var json = JsonMarshal.GetRawUtf8Value(variables);
        if (!Utf8.IsValid(json))
            return true;
        if (json.IndexOf("\\u"u8) < 0)
            return false;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                    reader.GetString();
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
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
