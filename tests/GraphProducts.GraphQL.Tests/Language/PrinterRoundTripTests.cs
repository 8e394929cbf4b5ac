using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class PrinterRoundTripTests
{
    private static readonly Config _runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void A_printed_document_reads_back_as_the_same_tree() =>
        Prop.ForAll(SyntaxGenerator.Document.ToArbitrary(), Survives).Check(_runs);

    [Fact]
    public void A_printed_string_reads_back_as_the_same_value() =>
        Prop.ForAll(SyntaxGenerator.Text.ToArbitrary(), text =>
            new[] { true, false }.All(isBlock => ValueOf(Printer.Print(new StringValueNode(default, text, isBlock))) == text)).Check(_runs);

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_syntax_error() =>
        Prop.ForAll(Noise().ToArbitrary(), bytes => ReadsOrRefuses(new Source(bytes))).Check(_runs);

    private static bool Survives(DocumentNode document)
    {
        var read = Parser.ParseDocument(Printer.Print(document), ParserOptions.Trusted);
        SyntaxTree.AssertSame(document, read);
        Assert.Equal(Printer.Print(document), Printer.Print(read));
        return true;
    }

    private static string ValueOf(string text) => Assert.IsType<StringValueNode>(Parser.ParseValue(text)).Value;

    private static bool ReadsOrRefuses(Source source)
    {
        try
        {
            return Parser.ParseDocument(source).Definitions.Length > 0;
        }
        catch (GraphQLSyntaxException error)
        {
            var place = $"{source.Name}:{error.Position.Line}:{error.Position.Column}\n";
            return error.Offset <= source.Text.Length && error.Excerpt.StartsWith(place, StringComparison.Ordinal);
        }
    }

    // Pieces of documents in any order, cut anywhere: most are refused, and deep inside some production.
    private static Gen<byte[]> Noise() =>
        from document in SyntaxGenerator.Document
        let text = Encoding.UTF8.GetBytes(Printer.Print(document))
        from start in Gen.Choose(0, text.Length)
        from end in Gen.Choose(0, text.Length)
        from noise in Gen.Choose(0, 255)
        select (byte[])[.. text[..start], (byte)noise, .. text[end..]];
}
