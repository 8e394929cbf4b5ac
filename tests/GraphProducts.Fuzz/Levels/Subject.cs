using System.Text;
using GraphProducts.Fuzz.Execution;
using GraphProducts.Fuzz.Schemas;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Levels;

/// <summary>A schema that is asked, with seeded data behind it.</summary>
internal sealed class Subject
{
    private const ulong LargeSeed = 2026;

    public Subject(string name, Schema schema)
    {
        Name = name;
        Schema = schema;
        Resolvers = new SeededResolvers(Schema);
        Service = Resolvers.CreateService(new GraphQLOptions { OnUnexpectedError = (exception, _) => Resolvers.Current.Unexpected.Enqueue(exception) });
    }

    /// <summary>The schema of this repository.</summary>
    public static Subject Own { get; } = new("own", SchemaBuilder.Build(OwnSources()));

    /// <summary>A generated one, of hundreds of types.</summary>
    public static Subject Large { get; } = new("large", SchemaBuilder.Build([Source.FromString(SchemaWriter.Write(LargeSeed, SchemaSize.Large), "large.graphql")]));

    public string Name { get; }

    public Schema Schema { get; }

    public SeededResolvers Resolvers { get; }

    public GraphQLService Service { get; }

    public static Subject Pick(Dice dice) => dice.Chance(50) ? Own : Large;

    public static Subject Named(string name) => name == Own.Name ? Own : Large;

    public static IReadOnlyList<Source> OwnSources() =>
    [
        .. typeof(Subject).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Source.FromString(Read(name), name)),
    ];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Subject).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
