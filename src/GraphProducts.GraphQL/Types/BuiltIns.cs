using System.Collections.Immutable;
using System.Text;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>What the specification itself defines: five scalars, five directives and the introspection types, as SDL.</summary>
internal static class BuiltIns
{
    public const string MetaFieldsType = "__MetaFields";
    public const string TypeNameField = "__typename";

    private static readonly Source s_source = new(Read("BuiltIns.graphql"), "built-in types");

    public static DocumentNode Document { get; } = Parser.ParseDocument(s_source, ParserOptions.Trusted);

    public static bool IsBuiltIn(SyntaxNode node) => node.Location.Source == s_source;

    /// <summary>Whether the type is one of those that describe a schema.</summary>
    public static bool IsIntrospection(NamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal) && type.IsBuiltIn;

    /// <summary>A string argument of an applied directive; null when directive or argument is not there, or is no string.</summary>
    public static string? StringArgument(ImmutableArray<DirectiveNode> directives, string directive, string argument) =>
        directives.FirstOrDefault(candidate => candidate.Name.Value == directive)?.TextOf(argument);

    private static byte[] Read(string name)
    {
        using var stream = typeof(BuiltIns).Assembly.GetManifestResourceStream($"{typeof(BuiltIns).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd());
    }
}
