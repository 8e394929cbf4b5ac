using System.Collections;
using System.Reflection;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

/// <summary>A tree as text, so that two trees can be compared by what they say and not by where it stood.</summary>
internal static class SyntaxTree
{
    public static void AssertSame(SyntaxNode expected, SyntaxNode actual) => Assert.Equal(Describe(expected), Describe(actual));

    public static GraphQLSyntaxException Refused(string text, ParserOptions? options = null) =>
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(text, options));

    public static string Describe(SyntaxNode node) => Describe(node, isDescription: false);

    private static string Describe(object? value, bool isDescription) => value switch
    {
        null => "-",
        SyntaxNode node => $"{node.GetType().Name}({string.Join(", ", Properties(node, isDescription))})",
        string text => $"'{text}'",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(item => Describe(item, isDescription: false)))}]",
        _ => value.ToString()!,
    };

    // How a description is quoted says nothing: the printer makes it a block string.
    private static IEnumerable<string> Properties(SyntaxNode node, bool isDescription) =>
        from property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.Name is not (nameof(SyntaxNode.Location) or nameof(FieldNode.ResponseName))
        where !(isDescription && property.Name == nameof(StringValueNode.IsBlock))
        orderby property.Name
        select $"{property.Name}: {Describe(property.GetValue(node), property.Name == "Description")}";
}
