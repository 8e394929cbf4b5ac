using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.Server.Gateways;
using Xunit;

namespace GraphProducts.Server.Tests.Gateways;

public sealed class GraphSdlTests
{
    [Fact]
    public void The_plain_view_is_the_contract_and_nothing_else()
    {
        var contract = SchemaBuilder.Build(Server.Graph.Sources);

        Assert.Equal(Coordinates(contract), Coordinates(Build(GraphSdl.Plain)));
        Assert.DoesNotContain("@key", GraphSdl.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void The_federated_view_is_a_subgraph_with_the_entities_of_the_graph()
    {
        var subgraph = Subgraph.Build([Source.FromString(GraphSdl.Federated)]);

        Assert.Equal(
            ["Brand: id (not resolvable)", "Campaign: id (not resolvable)", "Product: id, source sku", "Sku: code, product { id } sourceId"],
            subgraph.Entities.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Contains("type PageInfo @shareable {", GraphSdl.Federated, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_composed_does_not_describe_the_schema_itself()
    {
        Assert.StartsWith("\"\"\"", GraphSdl.Plain, StringComparison.Ordinal);
        Assert.StartsWith("schema {", GraphSdl.Federated, StringComparison.Ordinal);
        Assert.StartsWith("schema {", GraphSdl.Composite, StringComparison.Ordinal);
    }

    /// <summary>Where they differ, the planner of graphql-tools reads products again by their other key: see docs/architecture.md.</summary>
    [Fact]
    public void All_entities_that_can_be_found_have_as_many_keys()
    {
        var entities = Subgraph.Build([Source.FromString(GraphSdl.Federated)]).Entities;

        Assert.Equal([2], entities.Select(entity => entity.Keys.Count(key => key.IsResolvable)).Where(count => count > 0).Distinct());
    }

    [Fact]
    public void The_composite_view_has_a_lookup_for_each_key_that_can_be_looked_up()
    {
        Assert.Contains("""@is(field: "{ id } | { sku: { source, sku } }")""", GraphSdl.Composite, StringComparison.Ordinal);
        Assert.Contains("""): Sku @lookup""", GraphSdl.Composite, StringComparison.Ordinal);
        Assert.Equal(Coordinates(Build(GraphSdl.Plain)).Union(["FieldSelectionMap", "FieldSelectionSet"]).Order(), Coordinates(Build(GraphSdl.Composite)));
    }

    [Fact]
    public void The_stitching_view_merges_through_the_plural_lookups()
    {
        Assert.Contains("""): [Product] @merge(keyField: "id")""", GraphSdl.Stitching, StringComparison.Ordinal);
        Assert.Contains("""): [Sku] @merge(keyField: "code")""", GraphSdl.Stitching, StringComparison.Ordinal);
        Assert.Equal(Coordinates(Build(GraphSdl.Plain)), Coordinates(Build(GraphSdl.Stitching)));
    }

    private static string Describe(EntityDefinition entity) =>
        $"{entity.Type.Name}: {string.Join(", ", entity.Keys.Select(key => key.IsResolvable ? key.Fields : $"{key.Fields} (not resolvable)"))}";

    private static Schema Build(string sdl) => SchemaBuilder.Build([Source.FromString(sdl)]);

    /// <summary>All types, and all fields with their types.</summary>
    private static IEnumerable<string> Coordinates(Schema schema) => schema.Types
        .Where(type => !type.IsBuiltIn)
        .SelectMany(type => ((type as ComplexType)?.Fields.Select(field => $"{field}: {field.Type}") ?? []).Append(type.Name))
        .Order();
}
