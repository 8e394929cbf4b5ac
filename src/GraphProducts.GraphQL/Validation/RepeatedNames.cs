using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation;

/// <summary>Finds the names that stand more than once in a list.</summary>
internal static class RepeatedNames
{
    private const int Few = 8;

    /// <summary>The nodes of each name that is repeated; nothing is allocated when none is.</summary>
    public static IReadOnlyList<NameNode[]> In<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf) =>
        nodes.Length < 2 || AreUnique(nodes, nameOf)
            ? []
            : [.. nodes.Select(nameOf).GroupBy(name => name.Value).Select(group => group.ToArray()).Where(group => group.Length > 1)];

    private static bool AreUnique<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        if (nodes.Length > Few)
            return nodes.DistinctBy(node => nameOf(node).Value).Count() == nodes.Length;
        for (var i = 1; i < nodes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[i]).Value == nameOf(nodes[j]).Value)
                    return false;
            }
        }

        return true;
    }
}
