using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation;

/// <summary>
/// What the author wrote that is the author's own. SDL often repeats what federation defines, as other libraries print it; that is left out, and has to agree.
/// </summary>
internal static class AuthoredDefinitions
{
    public static ImmutableArray<DefinitionNode> Of(DefinitionNode[] written, LinkedDefinitions linked, List<GraphQLError> errors)
    {
        new RepeatedDefinitions(written, linked, errors).Check();
        var query = ServedDefinitions.QueryTypeOf(written);
        return [.. written.Select(definition => Own(definition, query, linked)).OfType<DefinitionNode>()];
    }

    private static DefinitionNode? Own(DefinitionNode definition, string query, LinkedDefinitions linked) => definition switch
    {
        ObjectTypeDefinitionNode type when type.Name.Value == query => WithoutServiceFields(type),
        TypeDefinitionNode { Name.Value: ServedDefinitions.AnyType or ServedDefinitions.EntityType or ServedDefinitions.ServiceType } => null,
        TypeDefinitionNode or DirectiveDefinitionNode when linked.IsKnownToComposition(definition) => null,
        _ => definition,
    };

    private static ObjectTypeDefinitionNode? WithoutServiceFields(ObjectTypeDefinitionNode type)
    {
        ImmutableArray<FieldDefinitionNode> fields =
            [.. type.Fields.Where(field => field.Name.Value is not (ServedDefinitions.ServiceField or ServedDefinitions.EntitiesField))];
        return fields.Length == type.Fields.Length ? type
            : fields.IsEmpty && type.IsExtension && type.Directives.IsEmpty && type.Interfaces.IsEmpty ? null
            : type with { Fields = fields };
    }
}
