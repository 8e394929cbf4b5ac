using System.Diagnostics.CodeAnalysis;

namespace GraphProducts.GraphQL.Introspection;

/// <summary>https://spec.graphql.org/September2025/#DirectiveLocation, spelled as there, since documents spell them so.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "The specification's names.")]
internal enum DirectiveLocation
{
    QUERY,
    MUTATION,
    SUBSCRIPTION,
    FIELD,
    FRAGMENT_DEFINITION,
    FRAGMENT_SPREAD,
    INLINE_FRAGMENT,
    VARIABLE_DEFINITION,
    SCHEMA,
    SCALAR,
    OBJECT,
    FIELD_DEFINITION,
    ARGUMENT_DEFINITION,
    INTERFACE,
    UNION,
    ENUM,
    ENUM_VALUE,
    INPUT_OBJECT,
    INPUT_FIELD_DEFINITION,
}
