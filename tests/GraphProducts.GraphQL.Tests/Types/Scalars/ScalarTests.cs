using System.Globalization;
using System.Text.Json;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types.Scalars;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Types.Scalars;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("Int", "2147483647", "2147483647")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Int", "2147483648", null)]
    [InlineData("Int", "1.0", null)]
    [InlineData("Int", "\"1\"", null)]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Long", "9223372036854775808", null)]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "-1.5e3", "-1500")]
    [InlineData("Float", "1e999", null)]
    [InlineData("Decimal", "0.10", "0.10")]
    [InlineData("Decimal", "\"12345678901234567890.12\"", "12345678901234567890.12")]
    [InlineData("Decimal", "\"abc\"", null)]
    [InlineData("String", "\"text\"", "text")]
    [InlineData("String", "1", null)]
    [InlineData("String", "TEXT", null)]
    [InlineData("Boolean", "true", "True")]
    [InlineData("Boolean", "\"true\"", null)]
    [InlineData("ID", "42", "42")]
    [InlineData("ID", "\"x\"", "x")]
    [InlineData("ID", "1.5", null)]
    [InlineData("DateTime", "\"2021-02-01T03:24:42.468939Z\"", "2021-02-01T03:24:42.4689390Z")]
    [InlineData("DateTime", "\"2021-02-01T03:24:42+05:30\"", "2021-01-31T21:54:42.0000000Z")]
    [InlineData("DateTime", "\"2021-02-01T03:24:42\"", null)]
    [InlineData("DateTime", "\"2021-02-01\"", null)]
    [InlineData("DateTime", "\"2021-02-30T00:00:00Z\"", null)]
    [InlineData("URL", "\"https://example.com/a\"", "https://example.com/a")]
    [InlineData("URL", "\"/a\"", null)]
    [InlineData("UUID", "\"a69ba3ee-3009-44e4-9622-c2c2c25e8f17\"", "a69ba3ee-3009-44e4-9622-c2c2c25e8f17")]
    [InlineData("UUID", "\"a69ba3ee300944e49622c2c2c25e8f17\"", null)]
    public void Reads_a_literal_or_refuses_it(string scalar, string literal, string? value) =>
        Assert.Equal(value, KnownScalars.Get(scalar).TryReadLiteral(Parser.ParseValue(literal), out var read) ? Show(read) : null);

    [Theory]
    [InlineData("Int", "1.0", "1")]
    [InlineData("Int", "1.5", null)]
    [InlineData("Int", "3000000000", null)]
    [InlineData("Int", "\"1\"", null)]
    [InlineData("Float", "1", "1")]
    [InlineData("ID", "42", "42")]
    [InlineData("ID", "4.2", null)]
    [InlineData("ID", "true", null)]
    [InlineData("String", "1", null)]
    [InlineData("Boolean", "1", null)]
    [InlineData("Decimal", "0.10", "0.10")]
    public void Reads_a_variable_or_refuses_it(string scalar, string json, string? value) =>
        Assert.Equal(value, KnownScalars.Get(scalar).TryReadJson(JsonDocument.Parse(json).RootElement, out var read) ? Show(read) : null);

    [Fact]
    public void Hands_values_of_unknown_scalars_on_as_plain_data()
    {
        Assert.True(KnownScalars.Get("Anything").TryReadLiteral(Parser.ParseValue("{ a: [1, 2.5, true, NAME], b: null }"), out var value));
        var fields = Assert.IsType<Dictionary<string, object?>>(value);
        Assert.Equal([1L, 2.5, true, "NAME"], Assert.IsType<object?[]>(fields["a"]));
        Assert.Null(fields["b"]);
    }

    private static string? Show(object value) => value is DateTimeOffset moment
        ? moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}
