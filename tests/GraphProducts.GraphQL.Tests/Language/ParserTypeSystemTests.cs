using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class ParserTypeSystemTests
{
    [Fact]
    public void Reads_a_schema()
    {
        var schema = Definition<SchemaDefinitionNode>("\"All of it\" schema @a { query: Q mutation: M subscription: S }");
        Assert.Equal("All of it", schema.Description?.Value);
        Assert.Equal(
            [(OperationType.Query, "Q"), (OperationType.Mutation, "M"), (OperationType.Subscription, "S")],
            schema.OperationTypes.Select(type => (type.Operation, type.Type.Name.Value)));
    }

    [Fact]
    public void Reads_an_object_type_with_everything_it_may_carry()
    {
        var type = Definition<ObjectTypeDefinitionNode>(
            "\"T\" type T implements & A & B @k(f: \"id\") { \"F\" f(\"X\" x: Int = 1 @d, y: [A!]): T! @e type: Int }");
        Assert.Equal(("T", "T", false), (type.Description?.Value, type.Name.Value, type.IsExtension));
        Assert.Equal(["A", "B"], type.Interfaces.Select(i => i.Name.Value));
        Assert.Equal(["f", "type"], type.Fields.Select(field => field.Name.Value));
        var argument = type.Fields[0].Arguments[0];
        Assert.Equal(("X", "x"), (argument.Description?.Value, argument.Name.Value));
        Assert.Equal(("1", "@d"), (Printer.Print(argument.DefaultValue!), Printer.Print(argument.Directives[0])));
    }

    [Fact]
    public void Reads_an_interface_that_implements_another() =>
        Assert.Equal("Node", Definition<InterfaceTypeDefinitionNode>("interface A implements Node { id: ID! }").Interfaces[0].Name.Value);

    [Theory]
    [InlineData("union U = A", new[] { "A" })]
    [InlineData("union U @d = | A | B", new[] { "A", "B" })]
    [InlineData("union U", new string[0])]
    public void Reads_a_union(string text, string[] members) =>
        Assert.Equal(members, Definition<UnionTypeDefinitionNode>(text).MemberTypes.Select(member => member.Name.Value));

    [Fact]
    public void Reads_an_enum_whose_values_look_like_keywords()
    {
        var type = Definition<EnumTypeDefinitionNode>("enum E { on \"e\" enum TRUE @d }");
        Assert.Equal(["on", "enum", "TRUE"], type.Values.Select(value => value.Name.Value));
    }

    [Fact]
    public void Reads_an_input_object()
    {
        var input = Definition<InputObjectTypeDefinitionNode>("input I @oneOf { a: Int = 1 b: [I!] }");
        Assert.Equal(["a", "b"], input.Fields.Select(field => field.Name.Value));
    }

    [Fact]
    public void Reads_a_directive_definition()
    {
        var directive = Definition<DirectiveDefinitionNode>("\"D\" directive @d(a: Int) repeatable on | FIELD | OBJECT");
        Assert.Equal(("D", "d", true), (directive.Description?.Value, directive.Name.Value, directive.IsRepeatable));
        Assert.Equal(["FIELD", "OBJECT"], directive.Locations.Select(location => location.Value));
    }

    [Theory]
    [InlineData("QUERY | MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION")]
    [InlineData("SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION")]
    [InlineData("ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION")]
    public void Knows_every_directive_location(string locations)
    {
        var directive = Definition<DirectiveDefinitionNode>($"directive @d on {locations}");
        Assert.Equal(locations.Split(" | "), directive.Locations.Select(location => location.Value));
    }

    [Theory]
    [InlineData("extend schema @a")]
    [InlineData("extend schema { query: Q }")]
    [InlineData("extend scalar S @a")]
    [InlineData("extend type T implements A")]
    [InlineData("extend type T @a")]
    [InlineData("extend type T { a: Int }")]
    [InlineData("extend interface T implements A")]
    [InlineData("extend interface T { a: Int }")]
    [InlineData("extend union U = A")]
    [InlineData("extend union U @a")]
    [InlineData("extend enum E { A }")]
    [InlineData("extend input I { a: Int }")]
    public void Reads_an_extension_that_adds_something(string text)
    {
        var extension = Definition<TypeSystemNode>(text);
        Assert.True(extension.IsExtension);
        Assert.Equal((0, text.Length), (extension.Location.Start, extension.Location.End));
    }

    [Theory]
    [InlineData("schema", "Expected \"{\", found <EOF>.", 7)]
    [InlineData("schema {}", "Expected Name, found \"}\".", 9)]
    [InlineData("schema { read: Q }", "Unexpected Name \"read\".", 10)]
    [InlineData("extend schema", "Unexpected <EOF>.", 14)]
    [InlineData("extend schema {}", "Expected Name, found \"}\".", 16)]
    [InlineData("extend scalar S", "Unexpected <EOF>.", 16)]
    [InlineData("extend type T", "Unexpected <EOF>.", 14)]
    [InlineData("extend interface T", "Unexpected <EOF>.", 19)]
    [InlineData("extend union U", "Unexpected <EOF>.", 15)]
    [InlineData("extend enum E", "Unexpected <EOF>.", 14)]
    [InlineData("extend input I", "Unexpected <EOF>.", 15)]
    [InlineData("extend directive @d on FIELD", "Unexpected Name \"directive\".", 8)]
    [InlineData("extend query { a }", "Unexpected Name \"query\".", 8)]
    [InlineData("extend { a }", "Unexpected \"{\".", 8)]
    [InlineData("extend \"d\" type T @a", "Unexpected String \"d\".", 8)]
    [InlineData("\"d\" extend type T @a", "Unexpected description: only definitions can have one.", 1)]
    [InlineData("type T {}", "Expected Name, found \"}\".", 9)]
    [InlineData("type T { a }", "Expected \":\", found \"}\".", 12)]
    [InlineData("type T { a(): Int }", "Expected Name, found \")\".", 12)]
    [InlineData("type T { a: Int = 1 }", "Expected Name, found \"=\".", 17)]
    [InlineData("type T implements { a: Int }", "Expected Name, found \"{\".", 19)]
    [InlineData("type T implements A B { a: Int }", "Unexpected Name \"B\".", 21)]
    [InlineData("type T implements A, B { a: Int }", "Unexpected Name \"B\".", 22)]
    [InlineData("type T implements && A", "Expected Name, found \"&\".", 20)]
    [InlineData("type T implements A &", "Expected Name, found <EOF>.", 22)]
    [InlineData("type T @d(a: $b)", "Unexpected variable \"$b\" in constant value.", 14)]
    [InlineData("union U =", "Expected Name, found <EOF>.", 10)]
    [InlineData("union U = A || B", "Expected Name, found \"|\".", 14)]
    [InlineData("union U = A B", "Unexpected Name \"B\".", 13)]
    [InlineData("enum E {}", "Expected Name, found \"}\".", 9)]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 10)]
    [InlineData("enum E { A null }", "Name \"null\" is reserved and cannot be used for an enum value.", 12)]
    [InlineData("input I {}", "Expected Name, found \"}\".", 10)]
    [InlineData("input I { a(b: Int): Int }", "Expected \":\", found \"(\".", 12)]
    [InlineData("input I { a: Int = $b }", "Unexpected variable \"$b\" in constant value.", 20)]
    [InlineData("directive d on FIELD", "Expected \"@\", found Name \"d\".", 11)]
    [InlineData("directive @d FIELD", "Expected \"on\", found Name \"FIELD\".", 14)]
    [InlineData("directive @d on", "Expected Name, found <EOF>.", 16)]
    [InlineData("directive @d on FIELD | FIELDS", "Unexpected Name \"FIELDS\".", 25)]
    [InlineData("directive @d on FIELD, OBJECT", "Unexpected Name \"OBJECT\".", 24)]
    [InlineData("directive @d repeatable repeatable on FIELD", "Expected \"on\", found Name \"repeatable\".", 25)]
    [InlineData("types T { a: Int }", "Unexpected Name \"types\".", 1)]
    public void Refuses_what_the_grammar_does_not_allow(string text, string message, int column)
    {
        var error = SyntaxTree.Refused(text);
        Assert.Equal($"Syntax Error: {message}", error.Message);
        Assert.Equal(new SourcePosition(1, column), error.Position);
    }

    private static T Definition<T>(string text)
        where T : DefinitionNode => Assert.IsAssignableFrom<T>(Assert.Single(Parser.ParseDocument(text).Definitions));
}
