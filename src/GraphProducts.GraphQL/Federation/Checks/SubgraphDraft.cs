using System.Collections.Immutable;
using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>A schema that is sound by itself, the names of federation's directives in it, and the definitions as the author wrote them.</summary>
internal sealed record SubgraphDraft(Schema Schema, LinkedDefinitions Linked, ImmutableArray<DefinitionNode> Authored)
{
    /// <summary>Federation 1 leaves most to composition.</summary>
    public bool IsFederation2 => Linked.Federation is not null;

    /// <summary>The object types and interfaces of the author.</summary>
    public IEnumerable<ComplexType> ComplexTypes => Schema.Types.OfType<ComplexType>().Where(type => !type.IsBuiltIn);

    /// <summary>The fields of all of them.</summary>
    public IEnumerable<FieldDefinition> Fields => ComplexTypes.SelectMany(type => type.Fields);

    /// <summary>The types that have keys. Only sound once the field sets have been checked.</summary>
    public IEnumerable<EntityDefinition> Entities => ComplexTypes
        .Select(type => new EntityDefinition(type, [.. Applied(type.Directives, "key").Select(Key)]))
        .Where(entity => !entity.Keys.IsEmpty);

    /// <summary>The applications of one of federation's directives, by its own name, among those at a place.</summary>
    public IEnumerable<DirectiveNode> Applied(ImmutableArray<DirectiveNode> directives, string name) =>
        directives.Where(directive => Linked.NamesOf(name).Contains(directive.Name.Value));

    /// <summary>Whether it is applied.</summary>
    public bool Has(ImmutableArray<DirectiveNode> directives, string name) => Applied(directives, name).Any();

    /// <summary>Whether another subgraph answers the field: it or its whole type says so.</summary>
    public bool IsExternal(FieldDefinition field) =>
        Has(field.Node.Directives, "external") || (field.DeclaringType is ObjectType && Has(field.DeclaringType.Directives, "external"));

    /// <summary>Whether a @key is resolvable, which it is unless it says otherwise.</summary>
    public static bool IsResolvable(DirectiveNode key) => key.ValueOf("resolvable") is not BooleanValueNode { Value: false };

    /// <summary>
    /// The field set of a directive; null when it is no text. Libraries of federation 1 also took a list of texts, and a name without quotes, and composition still reads them.
    /// </summary>
    public string? FieldsOf(DirectiveNode directive) => directive.ValueOf("fields") switch
    {
        StringValueNode text => text.Value,
        EnumValueNode name when !IsFederation2 => name.Value,
        ListValueNode list when !IsFederation2 && list.Items.All(item => item is StringValueNode) => string.Join(' ', list.Items.OfType<StringValueNode>().Select(item => item.Value)),
        _ => null,
    };

    private EntityKeyDefinition Key(DirectiveNode key) => new(FieldsOf(key) ?? "", IsResolvable(key));
}
