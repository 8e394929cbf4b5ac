using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Tests.Language;

/// <summary>Random syntax trees that the grammar allows; what they mean does not matter.</summary>
internal static class SyntaxGenerator
{
    private static readonly string[] _names =
    [
        "a", "id", "_", "__typename", "query", "fragment", "type", "extend", "repeatable", "implements", "Z9",
        "aRatherLongNameThatMakesListsWrap",
    ];

    public static Gen<NameNode> Name => Gen.Elements(_names).Select(name => new NameNode(default, name));

    public static Gen<string> Text => ListOf(
        Gen.Elements(
            "a", "some words ", " ", "\n", "\n  ", "\t", "\"", "\"\"\"", "\\", "\r", "\0", "\u0085", "é", "😀", "\uFEFF", "#", "\\u0041"), 8)
        .Select(pieces => string.Concat(pieces));

    // A query in shorthand comes first: behind "type T" its braces would be those of the type.
    public static Gen<DocumentNode> Document =>
        from first in Gen.OneOf(Shorthand(), Definition())
        from others in ListOf(Definition(), 3)
        select new DocumentNode(default, others.Insert(0, first));

    public static Gen<StringValueNode> String =>
        from text in Text
        from isBlock in Gen.Elements(true, false)
        select new StringValueNode(default, text, isBlock && CanBeBlock(text));

    public static Gen<StringValueNode?> Description => Optional(String);

    public static Gen<ImmutableArray<DirectiveNode>> Directives(bool isConst) => ListOf(
        from name in Name
        from arguments in Arguments(isConst)
        select new DirectiveNode(default, name, arguments), 2);

    public static Gen<TypeNode> Type(int depth = 2)
    {
        var named = Name.Select(TypeNode (name) => new NamedTypeNode(default, name));
        var nullable = depth == 0 ? named : Gen.OneOf(named, Type(depth - 1).Select(TypeNode (type) => new ListTypeNode(default, type)));
        return Gen.OneOf(nullable, nullable.Select(TypeNode (type) => new NonNullTypeNode(default, type)));
    }

    public static Gen<ValueNode> Value(bool isConst, int depth = 2)
    {
        var leaf = Gen.OneOf(
            Gen.Elements("0", "-1", "123456789").Select(ValueNode (number) => new IntValueNode(default, number)),
            Gen.Elements("0.5", "-1e9", "1.0E-2").Select(ValueNode (number) => new FloatValueNode(default, number)),
            Gen.Elements(true, false).Select(ValueNode (value) => new BooleanValueNode(default, value)),
            Gen.Constant<ValueNode>(new NullValueNode(default)),
            Name.Select(ValueNode (name) => isConst ? new EnumValueNode(default, name.Value) : new VariableNode(default, name)),
            String.Select(ValueNode (text) => text));
        return depth == 0 ? leaf : Gen.OneOf(leaf, leaf, List(isConst, depth), Object(isConst, depth));
    }

    public static Gen<ImmutableArray<T>> ListOf<T>(Gen<T> item, int most) =>
        from count in Gen.Choose(0, most)
        from items in item.ArrayOf(count)
        select items.ToImmutableArray();

    public static Gen<ImmutableArray<T>> NonEmptyListOf<T>(Gen<T> item, int most) =>
        from first in item
        from others in ListOf(item, most - 1)
        select others.Insert(0, first);

    public static Gen<T?> Optional<T>(Gen<T> item)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), item.Select(T? (value) => value));

    private static bool CanBeBlock(string text) =>
        Printer.Print(new StringValueNode(default, text, IsBlock: true)).StartsWith("\"\"\"", StringComparison.Ordinal);

    private static Gen<ValueNode> List(bool isConst, int depth) =>
        ListOf(Value(isConst, depth - 1), 4).Select(ValueNode (items) => new ListValueNode(default, items));

    private static Gen<ValueNode> Object(bool isConst, int depth) => ListOf(
        from name in Name
        from value in Value(isConst, depth - 1)
        select new ObjectFieldNode(default, name, value), 4).Select(ValueNode (fields) => new ObjectValueNode(default, fields));

    private static Gen<ImmutableArray<ArgumentNode>> Arguments(bool isConst) => ListOf(
        from name in Name
        from value in Value(isConst)
        select new ArgumentNode(default, name, value), 3);

    private static Gen<DefinitionNode> Definition() => Gen.OneOf(Operation(), Fragment(), TypeSystemGenerator.Definition);

    private static Gen<DefinitionNode> Shorthand() => SelectionSet(2).Select(DefinitionNode (selections) =>
        new OperationDefinitionNode(default, null, OperationType.Query, null, [], [], selections, IsShorthand: true));

    private static Gen<DefinitionNode> Operation() =>
        from description in Description
        from type in Gen.Elements(OperationType.Query, OperationType.Mutation, OperationType.Subscription)
        from name in Optional(Name)
        from variables in ListOf(Variable(), 3)
        from directives in Directives(isConst: false)
        from selections in SelectionSet(2)
        select (DefinitionNode)new OperationDefinitionNode(default, description, type, name, variables, directives, selections);

    private static Gen<VariableDefinitionNode> Variable() =>
        from description in Description
        from name in Name
        from type in Type()
        from defaultValue in Optional(Value(isConst: true))
        from directives in Directives(isConst: true)
        select new VariableDefinitionNode(default, description, new VariableNode(default, name), type, defaultValue, directives);

    private static Gen<DefinitionNode> Fragment() =>
        from description in Description
        from name in Name
        from type in Name
        from directives in Directives(isConst: false)
        from selections in SelectionSet(1)
        select (DefinitionNode)new FragmentDefinitionNode(
            default, description, name, new NamedTypeNode(default, type), directives, selections);

    private static Gen<SelectionSetNode> SelectionSet(int depth) =>
        NonEmptyListOf(Selection(depth), 3).Select(selections => new SelectionSetNode(default, selections));

    private static Gen<SelectionNode> Selection(int depth)
    {
        var field =
            from alias in Optional(Name)
            from name in Name
            from arguments in Arguments(isConst: false)
            from directives in Directives(isConst: false)
            from selections in depth == 0 ? Gen.Constant<SelectionSetNode?>(null) : Optional(SelectionSet(depth - 1))
            select (SelectionNode)new FieldNode(default, alias, name, arguments, directives, selections);
        var spread =
            from name in Name
            from directives in Directives(isConst: false)
            select (SelectionNode)new FragmentSpreadNode(default, name, directives);
        return depth == 0 ? Gen.OneOf(field, spread) : Gen.OneOf(field, spread, InlineFragment(depth));
    }

    private static Gen<SelectionNode> InlineFragment(int depth) =>
        from type in Optional(Name)
        from directives in Directives(isConst: false)
        from selections in SelectionSet(depth - 1)
        let condition = type is null ? null : new NamedTypeNode(default, type)
        select (SelectionNode)new InlineFragmentNode(default, condition, directives, selections);
}
