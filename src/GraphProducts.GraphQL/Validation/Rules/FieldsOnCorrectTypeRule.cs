using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// Every field that is selected exists on the type where it is selected. On a union that is only __typename.
/// https://spec.graphql.org/September2025/#sec-Field-Selections
/// </summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (context.Field is null && context.ParentType is { } type)
            context.Report($"Type \"{type.Name}\" has no field \"{node.Name.Value}\".{Hint(type, node.Name.Value)}", node);
    }

    // A field that the implementations or members have is more likely meant than one that is spelt alike.
    private string Hint(NamedType type, string name)
    {
        if (!context.Options.GivesSuggestions)
            return "";
        var owners = TypesWith(type, name);
        if (owners.Count > 0)
            return DidYouMean.Quote(owners, "to use an inline fragment on ");
        return type is ComplexType complex ? DidYouMean.Suggest(name, complex.Fields.Select(field => field.Name)) : "";
    }

    // Interfaces first, those first that most of the possible types share.
    private List<string> TypesWith(NamedType type, string name)
    {
        if (type is ObjectType)
            return [];
        var objects = context.Schema.GetPossibleTypes(type).Where(candidate => candidate.TryGetField(name) is not null).ToArray();
        var interfaces = objects
            .SelectMany(candidate => candidate.Interfaces)
            .Where(candidate => candidate.TryGetField(name) is not null)
            .GroupBy(candidate => candidate.Name)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key);
        return [.. interfaces, .. objects.Select(candidate => candidate.Name)];
    }
}
