using System.Collections.Immutable;
using System.Text;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

// The verbs that the productions are written in. The parser looks at one token and never further.
public ref partial struct Parser
{
    private readonly Source _source;
    private readonly int _maxDepth;
    private Lexer _lexer;
    private NameCache _names;
    private Token _token;
    private int _previousEnd;
    private int _depth;

    private Parser(Source source, ParserOptions? options)
    {
        options ??= ParserOptions.Default;
        _source = source;
        _maxDepth = options.MaxDepth;
        _lexer = new Lexer(source, options.MaxTokens);
        _token = _lexer.Next();
    }

    private delegate T Production<out T>(ref Parser parser)
        where T : class;

    private Token Advance()
    {
        var token = _token;
        _previousEnd = token.End;
        _token = _lexer.Next();
        return token;
    }

    private readonly bool Peek(TokenKind kind) => _token.Kind == kind;

    private bool Skip(TokenKind kind)
    {
        if (!Peek(kind))
            return false;
        Advance();
        return true;
    }

    private Token Expect(TokenKind kind)
    {
        if (!Peek(kind))
            throw Expected(kind.Describe());
        // Nothing follows the end of the text.
        return kind == TokenKind.EndOfText ? _token : Advance();
    }

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) => Peek(TokenKind.Name) && _lexer.Text(_token).SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
            return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
            throw Expected($"\"{Encoding.ASCII.GetString(keyword)}\"");
    }

    // open Item+ close
    private ImmutableArray<T> Many<T>(TokenKind open, Production<T> item, TokenKind close)
        where T : class
    {
        var items = default(NodeList<T>);
        Expect(open);
        do
            items.Add(item(ref this));
        while (!Skip(close));
        return items.ToImmutable();
    }

    // (open Item+ close)?
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Production<T> item, TokenKind close)
        where T : class => Peek(open) ? Many(open, item, close) : [];

    // open Item* close
    private ImmutableArray<T> Any<T>(TokenKind open, Production<T> item, TokenKind close)
        where T : class
    {
        var items = default(NodeList<T>);
        Expect(open);
        while (!Skip(close))
            items.Add(item(ref this));
        return items.ToImmutable();
    }

    // delimiter? Item (delimiter Item)*
    private ImmutableArray<T> Delimited<T>(TokenKind delimiter, Production<T> item)
        where T : class
    {
        var items = default(NodeList<T>);
        Skip(delimiter);
        do
            items.Add(item(ref this));
        while (Skip(delimiter));
        return items.ToImmutable();
    }

    // Every production that can contain itself enters here, so that a hostile document cannot exhaust the stack.
    private void Descend()
    {
        if (++_depth > _maxDepth)
            throw _lexer.TooMuch(_token.Start, $"Document nests deeper than {_maxDepth} levels.");
    }

    private void Ascend() => _depth--;

    private readonly Location From(int start) => new(_source, start, _previousEnd);

    private readonly Location At(Token token) => new(_source, token.Start, token.End);

    private string TextOf(Token name) => _names.Get(_lexer.Text(name));

    private readonly GraphQLSyntaxException Expected(string what) => Error(_token.Start, $"Expected {what}, found {Describe(_token)}.");

    private readonly GraphQLSyntaxException Unexpected() => Unexpected(_token);

    private readonly GraphQLSyntaxException Unexpected(Token token) => Error(token.Start, $"Unexpected {Describe(token)}.");

    private readonly string Describe(Token token) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{token.Kind} \"{Shorten(Encoding.ASCII.GetString(_lexer.Text(token)))}\"",
        TokenKind.String or TokenKind.BlockString => $"{token.Kind} \"{Shorten(DecodeString(token))}\"",
        _ => token.Kind.Describe(),
    };

    // The client knows what it sent: a message need not repeat a whole page of it.
    private static string Shorten(string value) =>
        value.Length <= 100 ? value : value[..(char.IsHighSurrogate(value[99]) ? 99 : 100)] + "…";

    private readonly GraphQLSyntaxException Error(int offset, string message) => _lexer.Error(offset, message);
}
