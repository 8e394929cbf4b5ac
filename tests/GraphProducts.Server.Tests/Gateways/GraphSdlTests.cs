using System.Text.RegularExpressions;
using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.Server.Gateways;
using Xunit;

namespace GraphProducts.Server.Tests.Gateways;

public sealed partial class GraphSdlTests
{
    /// <summary>In a selection map such as <c>{ sku: { source, sku } }</c>, a name before a colon is a field of the argument, and the others are of the entity.</summary>
    [GeneratedRegex(@"\b\w+\b(?!:)")]
    private static partial Regex FieldOfKey { get; }

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
    public void The_composite_view_is_the_contract_with_the_scalars_of_its_directives()
    {
        var coordinates = Coordinates(Build(GraphSdl.Composite)).ToArray();
        string[] added = [.. coordinates.Except(Coordinates(Build(GraphSdl.Plain)))];

        Assert.Equal(["FieldSelectionMap", "FieldSelectionSet"], added.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal(Coordinates(Build(GraphSdl.Plain)), coordinates.Except(added));
    }

    /// <summary>Neither upstream can look a brand or a campaign up, and no root field finds a sku by its exact key.</summary>
    [Fact]
    public void The_composite_view_has_a_lookup_for_each_key_that_can_be_looked_up()
    {
        var types = Parser.ParseDocument(Source.FromString(GraphSdl.Composite), ParserOptions.Trusted).Definitions.OfType<ObjectTypeDefinitionNode>().ToArray();
        string[] keys = [.. types.SelectMany(KeysOf).Order(StringComparer.Ordinal)];
        string[] found = [.. types.Single(type => type.Name.Value == "Query").Fields.SelectMany(KeysOfLookup).Order(StringComparer.Ordinal)];

        Assert.Equal(["Product: id", "Product: source sku", "Sku: code"], found);
        Assert.Equal(["Brand: id", "Campaign: id", "Sku: product { id } sourceId"], keys.Except(found));
        Assert.Subset(keys.ToHashSet(), found.ToHashSet());
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

    /// <summary>The keys of an entity, such as <c>Product: source sku</c>.</summary>
    private static IEnumerable<string> KeysOf(ObjectTypeDefinitionNode type) =>
        Applied(type.Directives, "key", "fields").Select(fields => $"{type.Name.Value}: {fields}");

    /// <summary>The keys that a lookup with one argument finds its type by: one for each alternative of the argument's map.</summary>
    private static IEnumerable<string> KeysOfLookup(FieldDefinitionNode field)
    {
        if (!field.Directives.Any(directive => directive.Name.Value == "lookup"))
            return [];
        var entity = Assert.IsType<NamedTypeNode>(field.Type).Name.Value;
        var argument = Assert.Single(field.Arguments);
        var map = Assert.Single(Applied(argument.Directives, "is", "field"));
        return map.Split('|').Select(alternative => $"{entity}: {string.Join(' ', FieldOfKey.Matches(alternative))}");
    }

    private static IEnumerable<string> Applied(IEnumerable<DirectiveNode> directives, string name, string argument) => directives
        .Where(directive => directive.Name.Value == name)
        .Select(directive => Assert.IsType<StringValueNode>(directive.Arguments.Single(given => given.Name.Value == argument).Value).Value);

    private static Schema Build(string sdl) => SchemaBuilder.Build([Source.FromString(sdl)]);

    /// <summary>All types with what they are for, and all that is in them: fields, arguments with defaults, enum values, members.</summary>
    private static IEnumerable<string> Coordinates(Schema schema) => schema.Types
        .Where(type => !type.IsBuiltIn)
        .SelectMany(type => PartsOf(type).Append($"{type.Name}: {type.Description}"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> PartsOf(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields
            .SelectMany(field => field.Arguments.Select(argument => $"{field}({Describe(argument)})").Append($"{field}: {field.Type} {field.Description} {field.Deprecation?.Reason}"))
            .Concat(complex.Interfaces.Select(parent => $"{type.Name}: {parent.Name}")),
        InputObjectType input => input.Fields.Select(field => $"{type.Name}.{Describe(field)} {input.IsOneOf}"),
        EnumType choice => choice.Values.Select(value => $"{type.Name}.{value.Name} {value.Description} {value.Deprecation?.Reason}"),
        UnionType union => union.MemberTypes.Select(member => $"{type.Name}: {member.Name}"),
        _ => [],
    };

    private static string Describe(InputValueDefinition value) =>
        $"{value.Name}: {value.Type} = {(value.DefaultValue is { } text ? Printer.Print(text) : null)} {value.Description} {value.Deprecation?.Reason}";
}
