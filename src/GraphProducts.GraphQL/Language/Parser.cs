using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

/// <summary>Reads GraphQL as of the September 2025 specification: documents of both kinds, single values and types.</summary>
public ref partial struct Parser
{
    /// <summary>Reads a whole document, executable or type system.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no document, or it is beyond the limits of the options.</exception>
    public static DocumentNode ParseDocument(Source source, ParserOptions? options = null) =>
        new Parser(source, options).ParseDocument();

    /// <inheritdoc cref="ParseDocument(Source, ParserOptions?)"/>
    public static DocumentNode ParseDocument(string text, ParserOptions? options = null) =>
        ParseDocument(Source.FromString(text), options);

    /// <summary>Reads a single value, in which variables may stand.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no value, or it is beyond the limits of the options.</exception>
    public static ValueNode ParseValue(Source source, ParserOptions? options = null) =>
        Whole(source, options, static (ref Parser parser) => parser.ParseValue(isConst: false));

    /// <inheritdoc cref="ParseValue(Source, ParserOptions?)"/>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) => ParseValue(Source.FromString(text), options);

    /// <summary>Reads a single value without variables.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no constant value, or it is beyond the limits of the options.</exception>
    public static ValueNode ParseConstValue(Source source, ParserOptions? options = null) =>
        Whole(source, options, static (ref Parser parser) => parser.ParseValue(isConst: true));

    /// <inheritdoc cref="ParseConstValue(Source, ParserOptions?)"/>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null) =>
        ParseConstValue(Source.FromString(text), options);

    /// <summary>Reads a reference to a type, such as <c>[String!]</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no type reference, or it is beyond the limits of the options.</exception>
    public static TypeNode ParseType(Source source, ParserOptions? options = null) =>
        Whole(source, options, static (ref Parser parser) => parser.ParseType());

    /// <inheritdoc cref="ParseType(Source, ParserOptions?)"/>
    public static TypeNode ParseType(string text, ParserOptions? options = null) => ParseType(Source.FromString(text), options);

    private static T Whole<T>(Source source, ParserOptions? options, Production<T> production)
        where T : SyntaxNode
    {
        var parser = new Parser(source, options);
        var node = production(ref parser);
        parser.Expect(TokenKind.EndOfText);
        return node;
    }
}
