using System.Collections.Concurrent;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Conformance;

/// <summary>Schemas by their SDL, each built once. Their directives are often not defined, and need not be; their scalars are their own.</summary>
internal static class SchemaText
{
    private static readonly SchemaOptions s_options = new() { AllowUnknownDirectives = true, ReadKnownScalars = false };
    private static readonly ConcurrentDictionary<string, Schema> s_schemas = [];

    public static Schema Build(string sdl) => s_schemas.GetOrAdd(sdl, static text => SchemaBuilder.Build([Source.FromString(text)], s_options));
}
