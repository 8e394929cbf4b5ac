using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules.OverlappingFields;

/// <summary>Whether arguments were written with the same meaning: the order of arguments and of input fields does not count.</summary>
internal static class ArgumentEquality
{
    public static bool AreEqual(ImmutableArray<ArgumentNode> left, ImmutableArray<ArgumentNode> right)
    {
        if (left.Length != right.Length)
            return false;
        foreach (var argument in left)
        {
            if (!right.Any(candidate => candidate.Name.Value == argument.Name.Value && AreEqual(candidate.Value, argument.Value)))
                return false;
        }

        return true;
    }

    private static bool AreEqual(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode one, VariableNode other) => one.Name.Value == other.Name.Value,
        (IntValueNode one, IntValueNode other) => one.Value == other.Value,
        (FloatValueNode one, FloatValueNode other) => one.Value == other.Value,
        (StringValueNode one, StringValueNode other) => one.Value == other.Value,
        (BooleanValueNode one, BooleanValueNode other) => one.Value == other.Value,
        (EnumValueNode one, EnumValueNode other) => one.Value == other.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode one, ListValueNode other) => AreEqual(one.Items, other.Items),
        (ObjectValueNode one, ObjectValueNode other) => AreEqual(one.Fields, other.Fields),
        _ => false,
    };

    private static bool AreEqual(ImmutableArray<ValueNode> left, ImmutableArray<ValueNode> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!AreEqual(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool AreEqual(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right)
    {
        if (left.Length != right.Length)
            return false;
        foreach (var field in left)
        {
            if (!right.Any(candidate => candidate.Name.Value == field.Name.Value && AreEqual(candidate.Value, field.Value)))
                return false;
        }

        return true;
    }
}
