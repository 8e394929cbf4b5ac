using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class ParserValuesTests
{
    [Theory]
    [InlineData("1", "IntValueNode(Value: '1')")]
    [InlineData("-1.50e3", "FloatValueNode(Value: '-1.50e3')")]
    [InlineData("true", "BooleanValueNode(Value: True)")]
    [InlineData("false", "BooleanValueNode(Value: False)")]
    [InlineData("null", "NullValueNode()")]
    [InlineData("NULL", "EnumValueNode(Value: 'NULL')")]
    [InlineData("\"a\"", "StringValueNode(IsBlock: False, Value: 'a')")]
    [InlineData("[]", "ListValueNode(Items: [])")]
    [InlineData("{}", "ObjectValueNode(Fields: [])")]
    [InlineData("[1 [true]]", "ListValueNode(Items: [IntValueNode(Value: '1'), ListValueNode(Items: [BooleanValueNode(Value: True)])])")]
    public void Reads_a_value(string text, string tree)
    {
        Assert.Equal(tree, SyntaxTree.Describe(Parser.ParseValue(text)));
        Assert.Equal(tree, SyntaxTree.Describe(Parser.ParseConstValue(text)));
    }

    [Fact]
    public void Reads_the_fields_of_an_object_in_order()
    {
        var node = Assert.IsType<ObjectValueNode>(Parser.ParseValue("{ b: 1, a: $v, b: {} }"));
        Assert.Equal(["b", "a", "b"], node.Fields.Select(field => field.Name.Value));
        Assert.Equal("v", Assert.IsType<VariableNode>(node.Fields[1].Value).Name.Value);
    }

    [Theory]
    [InlineData("Int", "Int")]
    [InlineData("[ Int ! ] !", "[Int!]!")]
    [InlineData("[[[A]!]]", "[[[A]!]]")]
    public void Reads_a_type(string text, string printed) => Assert.Equal(printed, Printer.Print(Parser.ParseType(text)));

    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1)]
    [InlineData("$", "Expected Name, found <EOF>.", 2)]
    [InlineData("1 2", "Expected <EOF>, found Int \"2\".", 3)]
    [InlineData("[1", "Unexpected <EOF>.", 3)]
    [InlineData("{a: 1", "Expected Name, found <EOF>.", 6)]
    [InlineData("{a 1}", "Expected \":\", found Int \"1\".", 4)]
    [InlineData("{1: 1}", "Expected Name, found Int \"1\".", 2)]
    [InlineData("]", "Unexpected \"]\".", 1)]
    public void Refuses_a_malformed_value(string text, string message, int column) =>
        AssertRefused(message, column, () => Parser.ParseValue(text));

    [Theory]
    [InlineData("$", "Unexpected \"$\".", 1)]
    [InlineData("$a", "Unexpected variable \"$a\" in constant value.", 1)]
    [InlineData("{ a: [1, $b] }", "Unexpected variable \"$b\" in constant value.", 10)]
    public void Refuses_a_variable_in_a_constant(string text, string message, int column) =>
        AssertRefused(message, column, () => Parser.ParseConstValue(text));

    [Theory]
    [InlineData("", "Expected Name, found <EOF>.", 1)]
    [InlineData("[]", "Expected Name, found \"]\".", 2)]
    [InlineData("[Int", "Expected \"]\", found <EOF>.", 5)]
    [InlineData("Int!!", "Expected <EOF>, found \"!\".", 5)]
    [InlineData("!Int", "Expected Name, found \"!\".", 1)]
    public void Refuses_a_malformed_type(string text, string message, int column) =>
        AssertRefused(message, column, () => Parser.ParseType(text));

    private static void AssertRefused(string message, int column, Func<SyntaxNode> parse)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(parse);
        Assert.Equal($"Syntax Error: {message}", error.Message);
        Assert.Equal(new SourcePosition(1, column), error.Position);
    }
}
