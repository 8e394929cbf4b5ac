using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation;

public sealed class SubgraphTests
{
    [Fact]
    public void Adds_what_gateways_ask()
    {
        var schema = SubgraphCheck.Build(SubgraphCheck.Newest + "type Query { a: A } type A @key(fields: \"id\") { id: ID! }").Schema;

        Assert.Equal("_Service!", schema.QueryType.TryGetField("_service")!.Type.ToString());
        var entities = schema.QueryType.TryGetField("_entities")!;
        Assert.Equal("[_Entity]!", entities.Type.ToString());
        Assert.Equal("[_Any!]!", entities.TryGetArgument("representations")!.Type.ToString());
        Assert.Equal(["A"], schema.GetPossibleTypes(schema.TryGetType("_Entity")!).Select(type => type.Name));
        Assert.Equal("String", ((ObjectType)schema.TryGetType("_Service")!).TryGetField("sdl")!.Type.ToString());
    }

    [Fact]
    public void Has_no_entities_where_no_type_has_a_key()
    {
        var schema = SubgraphCheck.Build(SubgraphCheck.Newest + "type Query { a: ID }").Schema;

        Assert.Null(schema.QueryType.TryGetField("_entities"));
        Assert.Null(schema.TryGetType("_Entity"));
        Assert.NotNull(schema.QueryType.TryGetField("_service"));
    }

    [Fact]
    public void Needs_no_query_type_of_the_author()
    {
        var schema = SubgraphCheck.Build("type A @key(fields: \"id\") { id: ID! }").Schema;

        Assert.Equal(["_service", "_entities"], schema.QueryType.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Tells_composition_no_description_of_the_schema_but_shows_people_it()
    {
        var subgraph = SubgraphCheck.Build("\"All of it.\" schema { query: Root } type Root { a: ID }");

        Assert.StartsWith("schema {", subgraph.Sdl, StringComparison.Ordinal);
        Assert.Equal("All of it.", subgraph.Schema.Description);
    }

    [Fact]
    public void Adds_to_the_query_type_whatever_its_name()
    {
        var schema = SubgraphCheck.Build("schema { query: Root } type Root { a: ID } type Query { b: ID }").Schema;

        Assert.NotNull(((ObjectType)schema.TryGetType("Root")!).TryGetField("_service"));
        Assert.Null(((ObjectType)schema.TryGetType("Query")!).TryGetField("_service"));
    }

    [Fact]
    public void Lets_extensions_of_other_subgraphs_types_stand_as_types()
    {
        var subgraph = SubgraphCheck.Build("extend type Query { a: A } extend type A @key(fields: \"id\") { id: ID! @external } extend type A { b: Int }");

        Assert.Equal(["id", "b"], ((ObjectType)subgraph.Schema.TryGetType("A")!).Fields.Select(field => field.Name));
        Assert.Equal(
            """
            extend type Query {
              a: A
            }

            extend type A @key(fields: "id") {
              id: ID! @external
            }

            extend type A {
              b: Int
            }
            """,
            subgraph.Sdl);
    }

    [Fact]
    public void Prints_what_the_author_wrote_and_nothing_that_it_added() => Assert.Equal(
        """"
        extend schema @link(
          url: "https://specs.apollo.dev/federation/v2.3"
          import: ["@key", { name: "@shareable", as: "@shared" }]
        )

        directive @mine on OBJECT

        """An entity."""
        type A @key(fields: "id b { c }") @shared @mine {
          id: ID! @federation__tag(name: "x")
          b: B
        }

        type B {
          c: Int
        }

        type Query {
          a: A
        }
        """",
        SubgraphCheck.Build(
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", { name: "@shareable", as: "@shared" }])
            directive @federation__composeDirective(name: String) repeatable on SCHEMA
            directive @mine on OBJECT
            "An entity."
            type A @key(fields: "id b { c }") @shared @mine { id: ID! @federation__tag(name: "x")  b: B }
            type B { c: Int }
            type Query { a: A  _service: _Service! }
            type _Service { sdl: String }
            scalar federation__FieldSet
            """).Sdl);

    [Fact]
    public void The_printed_sdl_makes_the_same_subgraph()
    {
        var once = SubgraphCheck.Build(SubgraphCheck.Newest + "type Query { a: A } type A @key(fields: \"id\") @shareable { id: ID! @inaccessible }");
        var twice = SubgraphCheck.Build(once.Sdl);

        Assert.Equal(once.Sdl, twice.Sdl);
        Assert.Equal(once.Schema.Types.Select(type => type.Name), twice.Schema.Types.Select(type => type.Name));
    }

    [Fact]
    public void Without_a_link_it_is_federation_1()
    {
        var subgraph = SubgraphCheck.Build("type Query { a: A } type A @key(fields: \"id\") @extends { id: ID! @external  b: Int @requires(fields: \"id\") @tag(name: \"x\") }");

        Assert.Equal(FederationVersion.One, subgraph.Version);
        Assert.NotNull(subgraph.Schema.TryGetType("_FieldSet"));
        Assert.Null(subgraph.Schema.TryGetDirective("shareable"));
    }

    [Theory]
    [InlineData("directive @key(fields: String!) on OBJECT | INTERFACE")]
    [InlineData("scalar _FieldSet directive @key(fields: _FieldSet!) repeatable on OBJECT")]
    [InlineData("scalar _Any union _Entity = A type _Service { sdl: String } extend type Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }")]
    public void What_other_libraries_print_may_be_repeated(string repeated)
    {
        const string own = "type Query { a: A } type A @key(fields: \"id\") { id: ID! } ";

        Assert.Equal(SubgraphCheck.Build(own).Sdl, SubgraphCheck.Build(own + repeated).Sdl);
    }

    [Fact]
    public void Serves_what_is_unlisted_but_tells_composition_nothing_of_it()
    {
        var subgraph = Subgraph.Build(
            [Source.FromString("type Query { a: ID }")], new SubgraphOptions { Unlisted = [Source.FromString("extend type Query { secret: Secret } type Secret { b: ID }")] });

        Assert.Equal("Secret", subgraph.Schema.QueryType.TryGetField("secret")!.Type.ToString());
        Assert.Equal(SubgraphCheck.Build("type Query { a: ID }").Sdl, subgraph.Sdl);
    }

    [Fact]
    public void Source_documents_merge() =>
        Assert.Equal(3, Subgraph.Build([Source.FromString("type Query { a: ID }"), Source.FromString("extend type Query { b: ID }")]).Schema.QueryType.Fields.Length);

    [Fact]
    public void Defines_oneOf_for_composition_which_does_not_know_it()
    {
        const string sdl = "type Query { a(by: By): ID } input By @oneOf { id: ID }";

        Assert.EndsWith("directive @oneOf on INPUT_OBJECT", SubgraphCheck.Build(sdl).Sdl, StringComparison.Ordinal);
        Assert.Single(SubgraphCheck.Build(sdl + " directive @oneOf on INPUT_OBJECT").Sdl.Split("directive @oneOf")[1..]);
        Assert.True(((InputObjectType)SubgraphCheck.Build(sdl).Schema.TryGetType("By")!).IsOneOf);
    }
}
