using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation;

public sealed class SubgraphIntrospectionTests
{
    private const string Sdl = SubgraphCheck.Newest + "type Query { a: A } type A @key(fields: \"id\") { id: ID! }";

    [Fact]
    public void Shows_what_gateways_ask_but_not_the_directives()
    {
        var schema = SubgraphCheck.Build(Sdl).Schema;

        Assert.Equal(["A", "Query", "_Any", "_Entity", "_Service"], Names(schema));
        Assert.Equal(["a", "_service", "_entities"], schema.QueryType.Fields.Where(schema.VisibleFields.Contains).Select(field => field.Name));
        Assert.DoesNotContain(schema.VisibleDirectives, directive => directive.Name is "key" or "link");
    }

    [Fact]
    public void Leaves_out_what_is_to_be_hidden()
    {
        var options = new SchemaOptions { Hidden = new HashSet<string> { "_Any", "_Entity", "_Service", "Query._entities", "Query._service" } };
        var schema = Subgraph.Build([Source.FromString(Sdl)], new SubgraphOptions { Schema = options }).Schema;

        Assert.Equal(["A", "Query"], Names(schema));
        Assert.Equal(["a"], schema.QueryType.Fields.Where(schema.VisibleFields.Contains).Select(field => field.Name));
    }

    [Fact]
    public void Shows_the_directives_where_it_is_asked_to()
    {
        var schema = Subgraph.Build([Source.FromString(Sdl)], new SubgraphOptions { IntrospectsDirectives = true }).Schema;

        Assert.Contains("federation__FieldSet", Names(schema));
        Assert.Contains("link__Purpose", Names(schema));
        Assert.Contains(schema.VisibleDirectives, directive => directive.Name == "key");
        Assert.Contains(schema.VisibleDirectives, directive => directive.Name == "link");
    }

    private static IEnumerable<string> Names(Schema schema) => schema.VisibleTypes.Where(type => !type.IsBuiltIn).Select(type => type.Name).Order(StringComparer.Ordinal);
}
