namespace GraphProducts.GraphQL.Types;

/// <summary>
/// The types of all fields, arguments and input fields. A built-in scalar that is not among them is no type of the schema.
/// https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars
/// </summary>
internal static class ReferencedTypes
{
    public static HashSet<NamedType> Of(IEnumerable<NamedType> types, IEnumerable<DirectiveDefinition> directives) =>
    [
        .. types.SelectMany(Of),
        .. directives.SelectMany(directive => Of(directive.Arguments)),
    ];

    private static IEnumerable<NamedType> Of(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => Of(field.Arguments).Append(field.Type.Named)),
        InputObjectType input => Of(input.Fields),
        _ => [],
    };

    private static IEnumerable<NamedType> Of(IEnumerable<InputValueDefinition> values) => values.Select(value => value.Type.Named);
}
