using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Executable-Definitions
public ref partial struct Parser
{
    // OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet
    // https://spec.graphql.org/September2025/#OperationDefinition
    private OperationDefinitionNode ParseOperationDefinition(DefinitionHead head)
    {
        var operation = ParseOperationType();
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        var variables = OptionalMany(
            TokenKind.ParenthesisLeft, static (ref Parser p) => p.ParseVariableDefinition(), TokenKind.ParenthesisRight);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new(From(head.Start), head.Description, operation, name, variables, directives, selectionSet);
    }

    // OperationDefinition : SelectionSet
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var selectionSet = ParseSelectionSet();
        return new(selectionSet.Location, null, OperationType.Query, null, [], [], selectionSet, IsShorthand: true);
    }

    // OperationType : one of query mutation subscription (https://spec.graphql.org/September2025/#OperationType)
    private OperationType ParseOperationType()
    {
        var token = Expect(TokenKind.Name);
        return TextOf(token) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(token),
        };
    }

    // VariableDefinition : Description? Variable `:` Type DefaultValue? Directives[Const]?
    // https://spec.graphql.org/September2025/#VariableDefinition
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConst: true);
        return new(From(start), description, variable, type, defaultValue, directives);
    }

    // DefaultValue : `=` Value[Const] (https://spec.graphql.org/September2025/#DefaultValue)
    private ValueNode? ParseDefaultValue() => Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null;

    // SelectionSet : { Selection+ } (https://spec.graphql.org/September2025/#SelectionSet)
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _token.Start;
        Descend();
        var selections = Many(TokenKind.BraceLeft, static (ref Parser p) => p.ParseSelection(), TokenKind.BraceRight);
        Ascend();
        return new(From(start), selections);
    }

    // Selection : Field, FragmentSpread, InlineFragment (https://spec.graphql.org/September2025/#Selection)
    private SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragment() : ParseField();

    // Field : Alias? Name Arguments? Directives? SelectionSet? (https://spec.graphql.org/September2025/#Field)
    private FieldNode ParseField()
    {
        var start = _token.Start;
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
            (alias, name) = (name, ParseName());
        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null;
        return new(From(start), alias, name, arguments, directives, selectionSet);
    }

    // Arguments[Const] : ( Argument[?Const]+ ) (https://spec.graphql.org/September2025/#Arguments)
    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst) => OptionalMany<ArgumentNode>(
        TokenKind.ParenthesisLeft,
        isConst ? static (ref Parser p) => p.ParseArgument(isConst: true) : static (ref Parser p) => p.ParseArgument(isConst: false),
        TokenKind.ParenthesisRight);

    // Argument[Const] : Name `:` Value[?Const] (https://spec.graphql.org/September2025/#Argument)
    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = _token.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new(From(start), name, value);
    }

    // FragmentSpread : `...` FragmentName Directives? (https://spec.graphql.org/September2025/#FragmentSpread)
    // InlineFragment : `...` TypeCondition? Directives? SelectionSet (https://spec.graphql.org/September2025/#InlineFragment)
    private SelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread).Start;
        var hasTypeCondition = SkipKeyword("on"u8);
        if (!hasTypeCondition && Peek(TokenKind.Name))
            return ParseFragmentSpread(start);

        var type = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(From(start), type, directives, selectionSet);
    }

    private FragmentSpreadNode ParseFragmentSpread(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: false);
        return new(From(start), name, directives);
    }

    // FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet
    // https://spec.graphql.org/September2025/#FragmentDefinition
    private FragmentDefinitionNode ParseFragmentDefinition(DefinitionHead head)
    {
        ExpectKeyword("fragment"u8);
        var name = ParseFragmentName();
        ExpectKeyword("on"u8);
        var type = ParseNamedType();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new(From(head.Start), head.Description, name, type, directives, selectionSet);
    }

    // FragmentName : Name but not `on` (https://spec.graphql.org/September2025/#FragmentName)
    private NameNode ParseFragmentName() => PeekKeyword("on"u8) ? throw Unexpected() : ParseName();

    // Directives[Const] : Directive[?Const]+ (https://spec.graphql.org/September2025/#Directives)
    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At))
            return [];
        var directives = default(NodeList<DirectiveNode>);
        while (Peek(TokenKind.At))
            directives.Add(ParseDirective(isConst));
        return directives.ToImmutable();
    }

    // Directive[Const] : `@` Name Arguments[?Const]? (https://spec.graphql.org/September2025/#Directive)
    private DirectiveNode ParseDirective(bool isConst)
    {
        var start = Expect(TokenKind.At).Start;
        var name = ParseName();
        var arguments = ParseArguments(isConst);
        return new(From(start), name, arguments);
    }
}
