using System.Text;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class ParserOperationsTests
{
    [Fact]
    public void Reads_the_shorthand_query()
    {
        var operation = Operation("{ a }");
        Assert.True(operation.IsShorthand);
        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Null(operation.Name);
        Assert.Single(operation.SelectionSet.Selections);
    }

    [Theory]
    [InlineData("query { a }", OperationType.Query, null)]
    [InlineData("mutation M { a }", OperationType.Mutation, "M")]
    [InlineData("subscription on { a }", OperationType.Subscription, "on")]
    [InlineData("query query { query }", OperationType.Query, "query")]
    public void Reads_kind_and_name_of_an_operation(string text, OperationType kind, string? name)
    {
        var operation = Operation(text);
        Assert.Equal((kind, name, false), (operation.Operation, operation.Name?.Value, operation.IsShorthand));
    }

    [Fact]
    public void Reads_variables_with_everything_they_may_carry()
    {
        var operation = Operation("query Q(\"How many\" $first: [Int!]! = [1] @a(b: 2), $after: String) { a }");
        Assert.Equal(2, operation.VariableDefinitions.Length);
        var first = operation.VariableDefinitions[0];
        Assert.Equal(("How many", "first", "[Int!]!"), (first.Description?.Value, first.Variable.Name.Value, Printer.Print(first.Type)));
        Assert.Equal("[1]", Printer.Print(first.DefaultValue!));
        Assert.Equal("@a(b: 2)", Printer.Print(Assert.Single(first.Directives)));
    }

    [Fact]
    public void Reads_alias_arguments_directives_and_selections_of_a_field()
    {
        var operation = Operation("{ alias: name(id: $id, n: null) @include(if: true) @b { c d } }");
        var field = Assert.IsType<FieldNode>(operation.SelectionSet.Selections[0]);
        Assert.Equal(("alias", "name", "alias"), (field.Alias?.Value, field.Name.Value, field.ResponseName));
        Assert.Equal(["id", "n"], field.Arguments.Select(argument => argument.Name.Value));
        Assert.Equal(["include", "b"], field.Directives.Select(directive => directive.Name.Value));
        Assert.Equal(2, field.SelectionSet!.Selections.Length);
    }

    [Fact]
    public void Reads_the_three_forms_of_fragments()
    {
        var selections = Operation("{ ...onA @x ... on A @y { b } ... @z { c } ...{ d } }").SelectionSet.Selections;
        Assert.Equal("onA", Assert.IsType<FragmentSpreadNode>(selections[0]).Name.Value);
        Assert.Equal("A", Assert.IsType<InlineFragmentNode>(selections[1]).TypeCondition?.Name.Value);
        Assert.Equal("z", Assert.IsType<InlineFragmentNode>(selections[2]).Directives[0].Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[3]).TypeCondition);
    }

    [Fact]
    public void Reads_descriptions_of_operations_and_fragments()
    {
        var document = Parser.ParseDocument("\"What it asks\" query { a } \"\"\"What it\nselects\"\"\" fragment F on T @a { b }");
        Assert.Equal("What it asks", Assert.IsType<OperationDefinitionNode>(document.Definitions[0]).Description?.Value);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal(("What it\nselects", "F", "T"), (fragment.Description?.Value, fragment.Name.Value, fragment.TypeCondition.Name.Value));
    }

    [Fact]
    public void Reads_more_selections_than_fit_on_the_stack()
    {
        var names = Enumerable.Range(0, 1000).Select(i => $"f{i}").ToArray();
        var selections = Operation($"{{ {string.Join(' ', names)} }}").SelectionSet.Selections;
        Assert.Equal(names, selections.Cast<FieldNode>().Select(field => field.Name.Value));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(32)]
    [InlineData(33)]
    public void Reads_lists_at_the_edges_of_their_buffer(int count)
    {
        var list = Assert.IsType<ListValueNode>(Parser.ParseValue($"[{string.Join(',', Enumerable.Range(0, count))}]"));
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), list.Items.Cast<IntValueNode>().Select(item => item.Value));
    }

    [Fact]
    public void Gives_each_node_the_bytes_it_was_read_from()
    {
        const string text = "# é\nquery Q($a: [Int!] = 1) { x: f(a: \"é😀\") @d { ...F } }  ";
        var document = Parser.ParseDocument(text);
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];
        Assert.Equal(text, TextOf(document));
        Assert.Equal(text.Trim()[4..], TextOf(operation));
        Assert.Equal("$a: [Int!] = 1", TextOf(operation.VariableDefinitions[0]));
        Assert.Equal("[Int!]", TextOf(operation.VariableDefinitions[0].Type));
        Assert.Equal("x: f(a: \"é😀\") @d { ...F }", TextOf(field));
        Assert.Equal("a: \"é😀\"", TextOf(field.Arguments[0]));
        Assert.Equal("@d", TextOf(field.Directives[0]));
        Assert.Equal("...F", TextOf(field.SelectionSet!.Selections[0]));
        Assert.Equal(new SourcePosition(2, 42), field.Directives[0].Location.Position);
    }

    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1)]
    [InlineData("{ }", "Expected Name, found \"}\".", 3)]
    [InlineData("{ a", "Expected Name, found <EOF>.", 4)]
    [InlineData("{ a } b", "Unexpected Name \"b\".", 7)]
    [InlineData("{ a() }", "Expected Name, found \")\".", 5)]
    [InlineData("{ a(b 1) }", "Expected \":\", found Int \"1\".", 7)]
    [InlineData("{ a(b:) }", "Unexpected \")\".", 7)]
    [InlineData("{ a { } }", "Expected Name, found \"}\".", 7)]
    [InlineData("{ a: }", "Expected Name, found \"}\".", 6)]
    [InlineData("{ a: b: c }", "Expected Name, found \":\".", 7)]
    [InlineData("{ a @ }", "Expected Name, found \"}\".", 7)]
    [InlineData("{ ... on }", "Expected Name, found \"}\".", 10)]
    [InlineData("{ ... }", "Expected \"{\", found \"}\".", 7)]
    [InlineData("{ ... on A }", "Expected \"{\", found \"}\".", 12)]
    [InlineData("query", "Expected \"{\", found <EOF>.", 6)]
    [InlineData("query Q() { a }", "Expected \"$\", found \")\".", 9)]
    [InlineData("query Q($a) { a }", "Expected \":\", found \")\".", 11)]
    [InlineData("query Q($a: Int = $b) { a }", "Unexpected variable \"$b\" in constant value.", 19)]
    [InlineData("query Q($a: Int @d(c: [$b])) { a }", "Unexpected variable \"$b\" in constant value.", 24)]
    [InlineData("queries { a }", "Unexpected Name \"queries\".", 1)]
    [InlineData("fragment on on A { a }", "Unexpected Name \"on\".", 10)]
    [InlineData("fragment F A { a }", "Expected \"on\", found Name \"A\".", 12)]
    [InlineData("fragment F($a: Int) on A { a }", "Expected \"on\", found \"(\".", 11)]
    [InlineData("\"no\" { a }", "Unexpected description: a query in shorthand cannot have one.", 1)]
    [InlineData("\"no\" 1", "Unexpected Int \"1\".", 6)]
    [InlineData("\"no\"", "Unexpected <EOF>.", 5)]
    public void Refuses_what_the_grammar_does_not_allow(string text, string message, int column)
    {
        var error = SyntaxTree.Refused(text);
        Assert.Equal($"Syntax Error: {message}", error.Message);
        Assert.Equal(new SourcePosition(1, column), error.Position);
    }

    private static OperationDefinitionNode Operation(string text) =>
        Assert.IsType<OperationDefinitionNode>(Assert.Single(Parser.ParseDocument(text).Definitions));

    private static string TextOf(SyntaxNode node) =>
        Encoding.UTF8.GetString(node.Location.Source.Text.Span[node.Location.Start..node.Location.End]);
}
