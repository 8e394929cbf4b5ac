using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Types;

/// <summary>Builds schemas of SDL, and says what is wrong with them.</summary>
internal static class SchemaCheck
{
    private const string Query = " type Query { id: ID }";

    public static Schema Build(params string[] sdl) => SchemaBuilder.Build(sdl.Select((text, i) => Source.FromString(text, $"{i}.graphql")));

    /// <summary>The SDL, with a query type added behind it, makes a schema.</summary>
    public static void Accepts(string sdl) => Assert.NotNull(Build(sdl + Query));

    /// <summary>The SDL, with a query type added behind it, has exactly these faults.</summary>
    public static void Rejects(string sdl, params string[] messages) => Assert.Equal(messages, FaultsOf(sdl + Query));

    /// <summary>The messages of all faults, in the order in which they were found.</summary>
    public static string[] FaultsOf(params string[] sdl) =>
        [.. Assert.Throws<SchemaException>(() => Build(sdl)).Errors.Select(error => error.Message)];
}
