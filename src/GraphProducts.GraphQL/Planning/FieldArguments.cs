using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Planning;

/// <summary>The arguments of a field: coerced with the plan when they are constant, else per request.</summary>
internal sealed class FieldArguments
{
    private static readonly FieldArguments s_none = new([], [], new InputObject(new Dictionary<string, object?>()));

    private readonly ImmutableArray<InputValueDefinition> _definitions;
    private readonly ImmutableArray<ArgumentNode> _nodes;

    private FieldArguments(ImmutableArray<InputValueDefinition> definitions, ImmutableArray<ArgumentNode> nodes, InputObject? constant)
    {
        _definitions = definitions;
        _nodes = nodes;
        Constant = constant;
    }

    /// <summary>The arguments of a field where it is selected.</summary>
    public static FieldArguments Of(FieldDefinition definition, FieldNode node)
    {
        if (definition.Arguments.IsEmpty && node.Arguments.IsEmpty)
            return s_none;
        var arguments = new FieldArguments(definition.Arguments, node.Arguments, null);
        return !arguments.UseVariables() && arguments.TryCoerce(VariableValues.Empty, out var constant) is null
            ? new FieldArguments(definition.Arguments, node.Arguments, constant)
            : arguments;
    }

    /// <summary>The coerced arguments that every request has; null when they have to be coerced for each, since they use variables or are faulty.</summary>
    public InputObject? Constant { get; }

    /// <summary>A number of its own among the arguments of the plan that are not constant.</summary>
    public int Id { get; internal set; }

    public IReadOnlyList<ArgumentNode> Nodes => _nodes;

    /// <summary>Coerces the arguments for one request, or answers the fault that stands against them.</summary>
    public CoercionFault? TryCoerce(VariableValues variables, out InputObject arguments)
    {
        var fault = LiteralCoercion.CoerceAll(_definitions, LiteralOf, variables, out var values);
        arguments = new InputObject(values);
        return fault;
    }

    private bool UseVariables()
    {
        foreach (var argument in _nodes)
        {
            if (VariableUse.IsIn(argument.Value))
                return true;
        }

        return false;
    }

    private ValueNode? LiteralOf(string name)
    {
        foreach (var argument in _nodes)
        {
            if (argument.Name.Value == name)
                return argument.Value;
        }

        return null;
    }
}
