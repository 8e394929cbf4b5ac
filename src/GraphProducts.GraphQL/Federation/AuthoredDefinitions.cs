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
        var query = ServedDefinitions.QueryTypeOf(written);
        return [.. written.Select(definition => Own(definition, query, linked, errors)).OfType<DefinitionNode>()];
    }

    private static DefinitionNode? Own(DefinitionNode definition, string query, LinkedDefinitions linked, List<GraphQLError> errors) => definition switch
    {
        ObjectTypeDefinitionNode type when type.Name.Value == query => WithoutServiceFields(type),
        TypeDefinitionNode { Name.Value: ServedDefinitions.AnyType or ServedDefinitions.EntityType or ServedDefinitions.ServiceType } => null,
        TypeDefinitionNode type when linked.Definitions.TryGetValue(type.Name.Value, out var known) => Repeats(type, known, errors),
        DirectiveDefinitionNode directive when linked.Definitions.TryGetValue($"@{directive.Name.Value}", out var known) =>
            Repeats(directive, (DirectiveDefinitionNode)known, errors),
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

    private static DefinitionNode? Repeats(TypeDefinitionNode repeated, DefinitionNode known, List<GraphQLError> errors)
    {
        if (repeated.GetType() != known.GetType())
            errors.Add(GraphQLError.At($"The type \"{repeated.Name.Value}\" is federation's own and cannot be of another kind.", null, repeated.Name));
        return null;
    }

    private static DefinitionNode? Repeats(DirectiveDefinitionNode repeated, DirectiveDefinitionNode known, List<GraphQLError> errors)
    {
        var name = repeated.Name.Value;
        foreach (var argument in repeated.Arguments.Where(argument => known.Arguments.All(other => other.Name.Value != argument.Name.Value)))
            errors.Add(GraphQLError.At($"The directive \"@{name}\" is federation's own and has no argument \"{argument.Name.Value}\".", null, argument.Name));
        foreach (var location in repeated.Locations.Where(location => known.Locations.All(other => other.Value != location.Value)))
            errors.Add(GraphQLError.At($"The directive \"@{name}\" is federation's own and cannot stand on {location.Value}.", null, location));
        return null;
    }
}
