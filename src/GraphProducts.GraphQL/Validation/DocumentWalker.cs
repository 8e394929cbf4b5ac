using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation;

/// <summary>
/// Walks a document once for all rules and keeps the context at the place where it stands. It recurses only as deep as the text nests,
/// which the parser limits;
/// fragments are walked where they are defined, never where they are spread.
/// </summary>
internal sealed class DocumentWalker(ValidationContext context, RuleHooks hooks)
{
    private DefinitionUsages _usages = null!;

    public void Walk(DocumentNode document)
    {
        Enter(hooks.Documents, document);
        foreach (var definition in document.Definitions)
            Walk(definition);
        foreach (var rule in hooks.DocumentEnds)
        {
            if (!context.IsFull)
                rule.Leave(document);
        }
    }

    private void Walk(DefinitionNode definition)
    {
        if (definition is not ExecutableDefinitionNode executable || context.IsFull)
            return;
        _usages = context.Usages.Begin(executable);
        if (definition is OperationDefinitionNode operation)
            WalkOperation(operation);
        else if (definition is FragmentDefinitionNode fragment)
            WalkFragment(fragment);
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        Enter(hooks.Operations, operation);
        foreach (var variable in operation.VariableDefinitions)
        {
            if (context.IsFull)
                return;
            WalkVariable(variable);
        }

        var (location, root) = operation.Operation switch
        {
            OperationType.Mutation => ("MUTATION", context.Schema.MutationType),
            OperationType.Subscription => ("SUBSCRIPTION", context.Schema.SubscriptionType),
            _ => ("QUERY", context.Schema.QueryType),
        };
        WalkDirectives(operation.Directives, location);
        WalkSelections(operation.SelectionSet, root);
    }

    private void WalkVariable(VariableDefinitionNode variable)
    {
        Enter(hooks.VariableDefinitions, variable);
        var name = variable.Type;
        while (name is not NamedTypeNode)
            name = name is NonNullTypeNode nonNull ? nonNull.Type : ((ListTypeNode)name).Type;
        Enter(hooks.NamedTypes, (NamedTypeNode)name);
        if (variable.DefaultValue is { } value)
            WalkValue(value, type: null, hasDefault: false, oneOfType: null);
        WalkDirectives(variable.Directives, "VARIABLE_DEFINITION");
    }

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        Enter(hooks.Fragments, fragment);
        Enter(hooks.NamedTypes, fragment.TypeCondition);
        WalkDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
        WalkSelections(fragment.SelectionSet, context.Schema.TryGetType(fragment.TypeCondition.Name.Value));
    }

    private void WalkSelections(SelectionSetNode selectionSet, NamedType? type)
    {
        var outer = context.ParentType;
        context.ParentType = type is ComplexType or UnionType ? type : null;
        foreach (var selection in selectionSet.Selections)
        {
            if (context.IsFull)
                break;
            if (selection is FieldNode field)
                WalkField(field);
            else if (selection is FragmentSpreadNode spread)
                WalkSpread(spread);
            else if (selection is InlineFragmentNode fragment)
                WalkInlineFragment(fragment);
        }

        context.ParentType = outer;
    }

    private void WalkField(FieldNode field)
    {
        var definition = context.ParentType is { } parent ? context.Schema.TryGetField(parent, field.Name.Value) : null;
        context.Field = definition;
        Enter(hooks.Fields, field);
        foreach (var argument in field.Arguments)
            WalkArgument(argument, definition?.TryGetArgument(argument.Name.Value));
        WalkDirectives(field.Directives, "FIELD");
        if (field.SelectionSet is { } selectionSet)
            WalkSelections(selectionSet, definition?.Type.Named);
    }

    private void WalkSpread(FragmentSpreadNode spread)
    {
        _usages.Spreads.Add(spread);
        Enter(hooks.Spreads, spread);
        WalkDirectives(spread.Directives, "FRAGMENT_SPREAD");
    }

    private void WalkInlineFragment(InlineFragmentNode fragment)
    {
        Enter(hooks.InlineFragments, fragment);
        if (fragment.TypeCondition is { } condition)
            Enter(hooks.NamedTypes, condition);
        WalkDirectives(fragment.Directives, "INLINE_FRAGMENT");
        var type = fragment.TypeCondition is { } name ? context.Schema.TryGetType(name.Name.Value) : context.ParentType;
        WalkSelections(fragment.SelectionSet, type);
    }

    private void WalkDirectives(ImmutableArray<DirectiveNode> directives, string location)
    {
        if (directives.IsEmpty)
            return;
        Enter(hooks.DirectiveLists, new DirectiveList(directives, location));
        foreach (var directive in directives)
        {
            context.DirectiveName = directive.Name.Value;
            context.Directive = context.Schema.TryGetDirective(directive.Name.Value);
            Enter(hooks.Directives, directive);
            foreach (var argument in directive.Arguments)
                WalkArgument(argument, context.Directive?.TryGetArgument(argument.Name.Value));
        }

        context.Directive = null;
        context.DirectiveName = null;
    }

    private void WalkArgument(ArgumentNode argument, InputValueDefinition? definition)
    {
        context.Argument = definition;
        Enter(hooks.Arguments, argument);
        WalkValue(argument.Value, definition?.Type, definition?.DefaultValue is not null, oneOfType: null);
    }

    private void WalkValue(ValueNode value, GraphType? type, bool hasDefault, string? oneOfType)
    {
        switch (value)
        {
            case VariableNode variable:
                _usages.Variables.Add(new VariableUsage(variable, type, hasDefault, oneOfType));
                break;
            case ListValueNode list:
                var itemType = type?.NullableType is ListType listType ? listType.OfType : type;
                foreach (var item in list.Items)
                    WalkValue(item, itemType, hasDefault: false, oneOfType: null);
                break;
            case ObjectValueNode node:
                Enter(hooks.ObjectValues, node);
                WalkFields(node, type?.Named as InputObjectType);
                break;
        }
    }

    private void WalkFields(ObjectValueNode node, InputObjectType? type)
    {
        foreach (var field in node.Fields)
        {
            var definition = type?.TryGetField(field.Name.Value);
            WalkValue(field.Value, definition?.Type, definition?.DefaultValue is not null, type is { IsOneOf: true } ? type.Name : null);
        }
    }

    private static void Enter<T>(IEnter<T>[] rules, T node)
    {
        foreach (var rule in rules)
            rule.Enter(node);
    }
}
