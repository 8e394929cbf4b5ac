using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Planning;

/// <summary>The arguments of a field: coerced with the plan when they are constant, else per request.</summary>
internal sealed class FieldArguments
{
    private static readonly InputObject s_none = new(new Dictionary<string, object?>());

    private readonly FieldDefinition _definition;
    private readonly FieldNode _node;
    private readonly InputObject? _constant;

    public FieldArguments(FieldDefinition definition, FieldNode node)
    {
        _definition = definition;
        _node = node;
        if (definition.Arguments.IsEmpty)
            _constant = s_none;
        else if (!node.Arguments.Any(argument => VariableUse.IsIn(argument.Value)) && TryCoerce(VariableValues.Empty, out var constant) is null)
            _constant = constant;
    }

    public bool AreConstant => _constant is not null;

    public IReadOnlyList<ArgumentNode> Nodes => _node.Arguments;

    /// <summary>The coerced arguments, or the fault that stands against them.</summary>
    public CoercionFault? TryCoerce(VariableValues variables, out InputObject arguments)
    {
        if (_constant is not null)
        {
            arguments = _constant;
            return null;
        }

        var fault = LiteralCoercion.CoerceAll(_definition.Arguments, LiteralOf, variables, out var values);
        arguments = new InputObject(values);
        return fault;
    }

    private ValueNode? LiteralOf(string name)
    {
        foreach (var argument in _node.Arguments)
        {
            if (argument.Name.Value == name)
                return argument.Value;
        }

        return null;
    }
}
