using System.Collections.Frozen;

namespace GraphProducts.GraphQL.Types.Scalars;

/// <summary>The scalars that the engine can read by itself. The five of the specification need no line of SDL, the others one.</summary>
internal static class KnownScalars
{
    private static readonly FrozenDictionary<string, Scalar> s_byName = new Scalar[]
    {
        new IntScalar(), new FloatScalar(), new StringScalar(), new BooleanScalar(), new IdScalar(),
        new DateTimeScalar(), new DecimalScalar(), new UrlScalar(), new UuidScalar(), new LongScalar(),
    }.ToFrozenDictionary(scalar => scalar.Name);

    public static Scalar Get(string name) => s_byName.GetValueOrDefault(name) ?? new AnyScalar(name);
}
