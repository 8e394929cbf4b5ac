using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GraphProducts.GraphQL.Types;

internal static class PossibleTypes
{
    public static FrozenDictionary<string, ImmutableArray<ObjectType>> Of(ImmutableArray<NamedType> types)
    {
        var objects = types.OfType<ObjectType>().ToArray();
        return types
            .Where(type => type is ComplexType or UnionType)
            .ToFrozenDictionary(type => type.Name, type => Of(type, objects));
    }

    private static ImmutableArray<ObjectType> Of(NamedType type, ObjectType[] objects) => type switch
    {
        ObjectType objectType => [objectType],
        UnionType union => union.MemberTypes,
        _ => [.. objects.Where(candidate => candidate.Interfaces.Contains(type))],
    };
}
