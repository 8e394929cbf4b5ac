using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A subscription listens to one stream: at its root it selects exactly one field, fragments counted in, and none of introspection. Since
/// that must be known before
/// variables are, @skip and @include cannot stand there.
/// https://spec.graphql.org/September2025/#sec-Single-Root-Field
/// </summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
            return;
        var what = node.Name is { } name ? $"Subscription \"{name.Value}\"" : "A subscription";
        var collected = new RootFields(context, root);
        collected.Collect(node.SelectionSet);
        if (collected.Conditions.Count > 0)
            context.Report($"{what} must not use @skip or @include on its root field.", [.. collected.Conditions]);
        var extra = collected.Fields.Where(field => field.ResponseName != collected.Fields[0].ResponseName).ToArray();
        if (extra.Length > 0)
            context.Report($"{what} must select only one root field.", [.. extra]);
        foreach (var field in collected.Fields.Where(field => field.Name.Value.StartsWith("__", StringComparison.Ordinal)))
            context.Report($"{what} must not select the introspection field \"{field.Name.Value}\" at its root.", field);
    }

    private sealed class RootFields(ValidationContext context, ObjectType root)
    {
        private readonly HashSet<string> _seen = [];
        private readonly Stack<SelectionSetNode> _open = [];

        public List<FieldNode> Fields { get; } = [];

        public List<DirectiveNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode selectionSet)
        {
            _open.Push(selectionSet);
            while (_open.TryPop(out var next))
            {
                foreach (var selection in next.Selections)
                    Collect(selection);
            }
        }

        private void Collect(SelectionNode selection)
        {
            Conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"));
            if (selection is FieldNode field)
                Fields.Add(field);
            else if (selection is InlineFragmentNode inline && Applies(inline.TypeCondition))
                _open.Push(inline.SelectionSet);
            else if (selection is FragmentSpreadNode spread && _seen.Add(spread.Name.Value)
                && context.Fragments.TryGet(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition))
                _open.Push(fragment.SelectionSet);
        }

        private bool Applies(NamedTypeNode? condition) =>
            condition is null || (context.Schema.TryGetType(condition.Name.Value) is { } type && context.Schema.IsPossibleType(type, root));
    }
}
