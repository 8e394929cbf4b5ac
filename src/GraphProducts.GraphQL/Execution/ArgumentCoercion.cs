using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Execution;

/// <summary>CoerceArgumentValues. https://spec.graphql.org/September2025/#CoerceArgumentValues()</summary>
internal static class ArgumentCoercion
{
    /// <summary>The arguments of one request, or why they cannot be had.</summary>
    public static CoercedArguments Coerce(FieldPlan field, VariableValues variables)
    {
        if (field.Arguments.TryCoerce(variables, out var arguments) is not { } fault)
            return new CoercedArguments(arguments, null);
        var argument = $"Argument \"{fault.Definition.Name}\" of {field.Definition}, of type \"{fault.Definition.Type}\",";
        var message = fault.IsMissing ? $"{argument} is required and was not given." : $"{argument} was given a value that the type does not accept.";
        var node = field.Arguments.Nodes.FirstOrDefault(node => node.Name.Value == fault.Definition.Name);
        return new CoercedArguments(null, new GraphQLException(GraphQLError.At(message, ErrorCodes.BadUserInput, node is null ? [] : [node.Value])));
    }
}

/// <summary>The arguments of a field, or what stands against them: then the field does not run.</summary>
internal sealed record CoercedArguments(InputObject? Values, GraphQLException? Fault);
