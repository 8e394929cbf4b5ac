using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Language;

namespace GraphProducts.GraphQL.Conformance.Operations;

/// <summary>Into which tokens is a text cut? Offsets are counted in UTF-16 code units, as JavaScript does; the engine counts bytes.</summary>
internal static class LexOperation
{
    public static JsonObject Answer(JsonElement question)
    {
        var tokens = new JsonArray();
        try
        {
            Lex(Source.FromString(question.Text("source")!), tokens);
            return new JsonObject { ["ok"] = true, ["tokens"] = tokens };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new JsonObject { ["ok"] = false, ["errors"] = ErrorJson.Of(exception), ["tokens"] = tokens };
        }
    }

    private static void Lex(Source source, JsonArray tokens)
    {
        var lexer = new Lexer(source, int.MaxValue);
        Token token;
        do
        {
            token = lexer.Next();
            tokens.Add(Describe(source, token, lexer.Text(token)));
        }
        while (token.Kind != TokenKind.EndOfText);
    }

    private static JsonObject Describe(Source source, Token token, ReadOnlySpan<byte> text)
    {
        var position = source.GetPosition(token.Start);
        return new JsonObject
        {
            ["kind"] = KindOf(token.Kind),
            ["start"] = Encoding.UTF8.GetCharCount(source.Text.Span[..token.Start]),
            ["end"] = Encoding.UTF8.GetCharCount(source.Text.Span[..token.End]),
            ["line"] = position.Line,
            ["column"] = position.Column,
            ["value"] = ValueOf(token.Kind, text),
        };
    }

    private static string? ValueOf(TokenKind kind, ReadOnlySpan<byte> text) => kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => Encoding.UTF8.GetString(text),
        TokenKind.String => StringLiteral.Decode(text),
        TokenKind.BlockString => BlockString.Decode(text),
        _ => null,
    };

    private static string KindOf(TokenKind kind) => kind.Describe().Trim('"');
}
