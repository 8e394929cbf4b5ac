using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Types.Bindings;

public sealed class SchemaBinderTests
{
    private const string Sdl =
        """
        type Query { thing: Thing  things: [Thing!]!  kind: Kind }
        type Thing { id: ID!  count: Int  label: String  tags: [String!]  size: Size }
        type Size { width: Float! }
        enum Kind { LARGE  SMALL_ONE }
        input Filter { name: String }
        """;

    [Fact]
    public void Lists_every_fault_of_names_and_types_at_once()
    {
        var bindings = new SchemaBindings()
            .BindQuery(query => query.Read("thing", _ => new Thing("1", 1)).Read("kind", _ => Kind.Large))
            .Bind<Thing>("Thing", thing => thing.Read("tags", _ => new[] { 1, 2 }).Read("colour", _ => "red").Read("size", _ => "wide"))
            .Bind<Thing>("Ghost")
            .BindEnum<Kind>("Kind")
            .BindEnum<Kind>("Sort")
            .BindInput("Search", input => input);
        Assert.Equal(
            [
                "Bind<Thing> names Ghost, which is no object type of the schema.",
                "BindEnum names Sort, which is no enum of the schema.",
                "BindInput names Search, which is no input object of the schema.",
                "The binding of Thing names the field colour, which the schema does not have.",
                "The enum value Kind.SMALL_ONE has no counterpart in Kind.",
                "The field Query.things is not bound, and RootValue has no property of that name.",
                "The field Thing.label is not bound, and Thing has no property of that name.",
                "The field Thing.size is of type Size, which String does not fit.",
                "The field Thing.tags is of type [String!], which Int32[] does not fit.",
                "The type Size is not bound. Add Bind<…>(\"Size\").",
            ],
            Faults(bindings).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Int!", "The field Query.value is of type Int!, which String does not fit.")]
    [InlineData("Boolean", "The field Query.value is of type Boolean, which String does not fit.")]
    [InlineData("[String]", "The field Query.value is of type [String], which String does not fit.")]
    [InlineData("DateTime", "The field Query.value is of type DateTime, which String does not fit.")]
    public void Refuses_a_CLR_type_that_a_field_cannot_have(string type, string fault) => Assert.Equal(
        [fault],
        Faults(new SchemaBindings().BindQuery(query => query.Read("value", _ => "text")), $"scalar DateTime type Query {{ value: {type} }}"));

    [Theory]
    [InlineData("String")]
    [InlineData("ID!")]
    [InlineData("URL")]
    [InlineData("UUID!")]
    public void Accepts_text_for_every_scalar_that_is_text(string type) =>
        Assert.Empty(Faults(new SchemaBindings().BindQuery(query => query.Read("value", _ => "text")), $"scalar URL scalar UUID type Query {{ value: {type} }}"));

    [Fact]
    public void Refuses_to_bind_a_type_to_two_CLR_types()
    {
        var bindings = new SchemaBindings().Bind<Thing>("Thing");
        var exception = Assert.Throws<InvalidOperationException>(() => bindings.Bind<string>("Thing"));
        Assert.Equal("The type Thing is bound to Thing and cannot be bound to String too.", exception.Message);
    }

    [Fact]
    public void Refuses_to_bind_a_field_twice() => Assert.Equal(
        ["The field Query.value is bound twice."],
        Faults(new SchemaBindings().BindQuery(query => query.Read("value", _ => "a").Read("value", _ => "b")), "type Query { value: String }"));

    private static IReadOnlyList<string> Faults(SchemaBindings bindings, string sdl = Sdl)
    {
        try
        {
            GraphQLService.Create(SchemaBuilder.Build([Source.FromString(sdl)]), bindings);
            return [];
        }
        catch (SchemaException exception)
        {
            return [.. exception.Errors.Select(error => error.Message)];
        }
    }

    private enum Kind
    {
        Large,
    }

    private sealed record Thing(string Id, int? Count);
}
