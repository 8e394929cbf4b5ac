using System.Text;
using GraphProducts.GraphQL.Language;

namespace GraphProducts.Fuzz.Levels;

/// <summary>What a text says, as its tokens: two texts with the same ones are the same document. The way in which strings are quoted does not count.</summary>
internal static class Tokens
{
    public static List<string> Of(byte[] text)
    {
        var tokens = new List<string>();
        var lexer = new Lexer(new Source(text), int.MaxValue);
        for (var token = lexer.Next(); token.Kind != TokenKind.EndOfText; token = lexer.Next())
        {
            // In front of the first of several types these mean nothing.
            if (token.Kind is TokenKind.Pipe or TokenKind.Ampersand)
                continue;
            tokens.Add(token.Kind switch
            {
                TokenKind.String => "string " + StringLiteral.Decode(lexer.Text(token)),
                TokenKind.BlockString => "string " + BlockString.Decode(lexer.Text(token)),
                _ => $"{token.Kind} {Encoding.UTF8.GetString(lexer.Text(token))}",
            });
        }

        return tokens;
    }
}
