using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Federation.Checks;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>
/// Object types that other subgraphs may have too, field for field, and that gateways cannot find again here. What another subgraph answers has the fields
/// that it has there and no others, so gateways refuse to compose the graph where a field is missing there.
/// </summary>
internal static class SharedTypes
{
    /// <summary>Whether a new field must be in all subgraphs that have its type.</summary>
    public static bool AllNeed(FieldDefinition added, ComplexType before, ChangeList changes) =>
        IsAsked(added, changes.NamesAfter)
        && before is ObjectType
        && !IsRoot(before, changes.Before)
        && before.Fields.Where(field => IsAsked(field, changes.NamesBefore)).All(field => IsShared(field, changes.NamesBefore))
        && !(changes.NamesAfter.IsFederated ? IsFoundByKey(added.DeclaringType, before, changes) : IsLookedUp(added.DeclaringType, changes));

    private static bool IsRoot(ComplexType type, Schema schema) => type == schema.QueryType || type == schema.MutationType || type == schema.SubscriptionType;

    /// <summary>Whether gateways ask for the field here, for clients.</summary>
    private static bool IsAsked(FieldDefinition field, LinkedNames names) =>
        !Has(field, "inaccessible", names) && !Has(field, "internal", names) && !Has(field, "external", names);

    // The fields of keys are shared without a word, where the rules are those of Apollo Federation.
    private static bool IsShared(FieldDefinition field, LinkedNames names) =>
        Has(field, "shareable", names) || (names.IsFederated && KeysOf(field.DeclaringType, names).Any(key => FieldsOf(key).Contains(field.Name)));

    private static bool Has(FieldDefinition field, string directive, LinkedNames names) =>
        names.Applied(field.Node.Directives, directive).Any() || names.Applied(field.DeclaringType.Directives, directive).Any();

    // Subgraphs that have the type as it was have the fields of the key.
    private static bool IsFoundByKey(ComplexType type, ComplexType before, ChangeList changes) => KeysOf(type, changes.NamesAfter)
        .Any(key => SubgraphDraft.IsResolvable(key) && FieldsOf(key).All(name => before.TryGetField(name) is not null));

    private static bool IsLookedUp(ComplexType type, ChangeList changes) => changes.After.Types.OfType<ComplexType>().SelectMany(other => other.Fields)
        .Any(field => changes.NamesAfter.Applied(field.Node.Directives, "lookup").Any() && changes.After.IsPossibleType(field.Type.Named, (ObjectType)type));

    private static IEnumerable<DirectiveNode> KeysOf(ComplexType type, LinkedNames names) => names.Applied(type.Directives, "key");

    private static IEnumerable<string> FieldsOf(DirectiveNode key) =>
        FieldSet.TryParse(key.TextOf("fields") ?? "", out _) is { } set ? set.Selections.OfType<FieldNode>().Select(field => field.Name.Value) : [];
}
