using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class PrinterTests
{
    [Fact]
    public void Lays_out_an_executable_document() => AssertPrinted(
        """
        "Asks" query Q("How many" $first:Int=10@d,$ids:[ID!]!)@live{
        ...F a:products(first:$first,where:{skus:["a","b"],none:{}}) @include(if:true){id
        ...on Product@x{name}...@skip(if:false){sku}...{source}}}
        {plain} mutation{save} subscription($a:Int){a} fragment F on Query@f{node(id:"é\n\u0007"){id}}
        """,
        """"
        """Asks"""
        query Q(
          """How many"""
          $first: Int = 10 @d
          $ids: [ID!]!
        ) @live {
          ...F
          a: products(first: $first, where: { skus: ["a", "b"], none: {} }) @include(if: true) {
            id
            ... on Product @x {
              name
            }
            ... @skip(if: false) {
              sku
            }
            ... {
              source
            }
          }
        }

        {
          plain
        }

        mutation {
          save
        }

        subscription ($a: Int) {
          a
        }

        fragment F on Query @f {
          node(id: "é\n\u0007") {
            id
          }
        }
        """");

    [Fact]
    public void Lays_out_a_type_system_document() => AssertPrinted(
        """"
        "All" schema@link(url:"x",import:["@key"]){query:Query mutation:M}
        """
        One
          Two
        """
        type Product implements&Node&Entity@key(fields:"id"){"The id" id:ID!codes(active:Boolean=true,"Which" kind:Kind@d):[Code!]!}
        interface Node@a{id:ID!} union U@a=|A|B union Empty scalar DateTime@specifiedBy(url:"u")
        enum E@a{"First" A@deprecated B} input I@oneOf{"x" a:Int=1@d b:[I!]}
        directive@key(fields:FieldSet!,resolvable:Boolean=true)repeatable on|OBJECT|INTERFACE
        extend schema@b extend type Product@c extend union U=C extend enum E{C} extend input I{c:Int}
        extend scalar DateTime@d extend interface Node implements X
        """",
        """"
        """All"""
        schema @link(url: "x", import: ["@key"]) {
          query: Query
          mutation: M
        }

        """
        One
          Two
        """
        type Product implements Node & Entity @key(fields: "id") {
          """The id"""
          id: ID!
          codes(
            active: Boolean = true
            """Which"""
            kind: Kind @d
          ): [Code!]!
        }

        interface Node @a {
          id: ID!
        }

        union U @a = A | B

        union Empty

        scalar DateTime @specifiedBy(url: "u")

        enum E @a {
          """First"""
          A @deprecated
          B
        }

        input I @oneOf {
          """x"""
          a: Int = 1 @d
          b: [I!]
        }

        directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE

        extend schema @b

        extend type Product @c

        extend union U = C

        extend enum E {
          C
        }

        extend input I {
          c: Int
        }

        extend scalar DateTime @d

        extend interface Node implements X
        """");

    [Fact]
    public void Keeps_a_list_on_one_line_up_to_80_columns()
    {
        var name = new string('n', 80 - "f(a: , b: 2)".Length);
        AssertPrinted($"{{f(a:{name},b:2)}}", $"{{\n  f(a: {name}, b: 2)\n}}");
        AssertPrinted($"{{f(a:{name}n,b:2)}}", $"{{\n  f(\n    a: {name}n\n    b: 2\n  )\n}}");
    }

    [Fact]
    public void Wraps_values_that_are_long_inside()
    {
        var name = new string('n', 40);
        AssertPrinted(
            $"{{f(a:{{b:[{name},{name}],c:[1,2]}}, d: {{}})}}",
            $$"""
            {
              f(
                a: {
                  b: [
                    {{name}}
                    {{name}}
                  ]
                  c: [1, 2]
                }
                d: {}
              )
            }
            """);
    }

    [Fact]
    public void Indents_a_block_string_with_its_surroundings() => AssertPrinted(
        "{f(a:\"\"\"\n   one\n\n     two\n   \"\"\",b:\"\"\"three\"\"\")}",
        """"
        {
          f(
            a: """
            one

              two
            """
            b: """three"""
          )
        }
        """");

    [Fact]
    public void Takes_time_that_grows_gently_with_the_depth_of_long_values()
    {
        var value = string.Concat(Enumerable.Repeat("[", 200)) + new string('n', 90) + string.Concat(Enumerable.Repeat("]", 200));
        var node = Parser.ParseValue(value);
        SyntaxTree.AssertSame(node, Parser.ParseValue(Printer.Print(node)));
    }

    [Theory]
    [InlineData("a(b: 1)")]
    [InlineData("... on A {\n  b\n}")]
    public void Prints_a_selection_alone(string text)
    {
        var operation = (OperationDefinitionNode)Parser.ParseDocument($"{{{text}}}").Definitions[0];
        Assert.Equal(text, Printer.Print(operation.SelectionSet.Selections[0]));
    }

    [Fact]
    public void Prints_every_kind_of_node_alone()
    {
        var definitions = Parser.ParseDocument(
            "query($a: Int = 1) { b(c: {d: 1}) @e } schema { query: Q } enum E { F @g } type T { h(i: Int): [J!] }").Definitions;
        var operation = (OperationDefinitionNode)definitions[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];
        Assert.Equal("$a: Int = 1", Printer.Print(operation.VariableDefinitions[0]));
        Assert.Equal("{\n  b(c: { d: 1 }) @e\n}", Printer.Print(operation.SelectionSet));
        Assert.Equal("c: { d: 1 }", Printer.Print(field.Arguments[0]));
        Assert.Equal("d: 1", Printer.Print(((ObjectValueNode)field.Arguments[0].Value).Fields[0]));
        Assert.Equal("@e", Printer.Print(field.Directives[0]));
        Assert.Equal("b", Printer.Print(field.Name));
        Assert.Equal("query: Q", Printer.Print(((SchemaDefinitionNode)definitions[1]).OperationTypes[0]));
        Assert.Equal("F @g", Printer.Print(((EnumTypeDefinitionNode)definitions[2]).Values[0]));
        var fieldDefinition = ((ObjectTypeDefinitionNode)definitions[3]).Fields[0];
        Assert.Equal("h(i: Int): [J!]", Printer.Print(fieldDefinition));
        Assert.Equal("i: Int", Printer.Print(fieldDefinition.Arguments[0]));
    }

    private static void AssertPrinted(string text, string expected)
    {
        var document = Parser.ParseDocument(text);
        var printed = Printer.Print(document);
        Assert.Equal(expected, printed);
        SyntaxTree.AssertSame(document, Parser.ParseDocument(printed));
    }
}
