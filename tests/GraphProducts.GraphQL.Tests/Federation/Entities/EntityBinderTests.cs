using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Entities;

public sealed class EntityBinderTests
{
    [Fact]
    public void Every_resolvable_key_must_be_bound_and_every_binding_a_key()
    {
        var subgraph = SubgraphCheck.Build(
            SubgraphCheck.Newest
            + "type Query { a: A } type A @key(fields: \"id\") @key(fields: \"b { id } name\") { id: ID!  name: ID!  b: B } type B @key(fields: \"id\", resolvable: false) { id: ID! }");
        var entities = new EntityBindings()
            .Bind<string>("A", a => a.Read("name b{id}", _ => "").Read("name", _ => "").Read("nothing", _ => ""))
            .Bind<string>("Query", query => query.Read("a", _ => ""));

        var exception = Assert.Throws<SchemaException>(() => new SchemaBindings().AddSubgraph(subgraph, entities));

        Assert.Equal(
            [
                "A is bound by the key \"name\", which the schema does not have.",
                "A is bound by the key \"nothing\", which the schema does not have.",
                "Nothing finds A by its key \"id\". Bind it, or declare it with resolvable: false.",
                "Entities are bound for Query, which has no @key in the schema.",
            ],
            exception.Errors.Select(error => error.Message));
    }

    [Fact]
    public void A_key_with_fragments_is_bound_by_the_fields_in_them()
    {
        var subgraph = SubgraphCheck.Build("type A @key(fields: \"... on A { id }\") @key(fields: \"b { ... { id } }\") { id: ID!  b: B } type B { id: ID! }");
        var entities = new EntityBindings().Bind<string>("A", a => a.Read("id", _ => "").Read("b { id }", _ => ""));

        Assert.NotNull(new SchemaBindings().AddSubgraph(subgraph, entities));
    }

    [Fact]
    public void An_entity_has_one_clr_type() => Assert.Equal(
        "The entity A is bound to another type than Uri already.",
        Assert.Throws<InvalidOperationException>(() => new EntityBindings().Bind<string>("A", _ => { }).Bind<Uri>("A", _ => { })).Message);

    [Fact]
    public void A_subgraph_of_entities_alone_needs_no_query_binding()
    {
        var subgraph = SubgraphCheck.Build("type A @key(fields: \"id\") { id: ID! }");
        var bindings = new SchemaBindings()
            .Bind<string>("A", a => a.Read("id", it => it))
            .AddSubgraph(subgraph, new EntityBindings().Bind<string>("A", a => a.Read("id", reference => reference.Get<string>("id"))));

        Assert.NotNull(GraphQLService.Create(subgraph.Schema, bindings));
    }
}
