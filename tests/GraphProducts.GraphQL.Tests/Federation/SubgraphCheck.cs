using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation;

/// <summary>Builds subgraphs of SDL, and says what is wrong with them.</summary>
internal static class SubgraphCheck
{
    private const string AllNames =
        "\"@key\", \"@requires\", \"@provides\", \"@external\", \"@tag\", \"@extends\", \"@shareable\", \"@inaccessible\", \"@override\", \"@composeDirective\", "
        + "\"@interfaceObject\", \"@authenticated\", \"@requiresScopes\", \"@policy\", \"@context\", \"@fromContext\", \"@cost\", \"@listSize\", \"@cacheTag\"";

    /// <summary>Links the newest federation, and imports all of its directives.</summary>
    public const string Newest = $"extend schema @link(url: \"https://specs.apollo.dev/federation/v2.14\", import: [{AllNames}]) ";

    public static Subgraph Build(params string[] sdl) => Subgraph.Build(sdl.Select((text, i) => Source.FromString(text, $"{i}.graphql")));

    /// <summary>The SDL makes a subgraph of the newest federation.</summary>
    public static void Accepts(string sdl) => Assert.NotNull(Build(Newest + sdl));

    /// <summary>The SDL has exactly these faults as a subgraph of the newest federation.</summary>
    public static void Rejects(string sdl, params string[] messages) => Assert.Equal(messages, FaultsOf(Newest + sdl));

    /// <summary>The messages of all faults, in the order in which they were found.</summary>
    public static string[] FaultsOf(params string[] sdl) =>
        [.. Assert.Throws<SchemaException>(() => Build(sdl)).Errors.Select(error => error.Message)];

    /// <summary>Links a version of federation, and imports names from it.</summary>
    public static string Link(string version, params string[] imports) =>
        $"extend schema @link(url: \"https://specs.apollo.dev/federation/{version}\", import: [{string.Join(", ", imports.Select(name => $"\"{name}\""))}]) ";
}
