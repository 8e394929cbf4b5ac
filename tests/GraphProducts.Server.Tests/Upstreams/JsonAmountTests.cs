using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphProducts.Server.Upstreams.Http;
using GraphProducts.Server.Upstreams.Json;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class JsonAmountTests
{
    [Theory]
    [InlineData("5.50", "5.50")]
    [InlineData("0", "0")]
    [InlineData("0.07", "0.07")]
    [InlineData("12345678901234567890.1234567", "12345678901234567890.1234567")]
    [InlineData("\"19.90\"", "19.90")]
    public void Has_plain_digits_that_may_be_copied(string json, string digits)
    {
        var amount = Read(json);
        Assert.True(amount.IsPlain);
        Assert.Equal((digits, digits), (amount.Text.ToString(), amount.Value.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("\"007.5\"", "7.5")]
    [InlineData("\"+3\"", "3")]
    [InlineData("\".5\"", "0.5")]
    [InlineData("\"4.\"", "4")]
    [InlineData("-2.50", "-2.50")]
    [InlineData("1e2", "100")]
    [InlineData("0.00000000000000000000000000015", "0.0000000000000000000000000002")]
    public void Has_another_spelling_that_has_to_be_read(string json, string digits)
    {
        var amount = Read(json);
        Assert.False(amount.IsPlain);
        Assert.Equal(digits, amount.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void Takes_null_and_blank_for_none(string json) => Assert.True(Read(json).IsNull);

    [Theory]
    [InlineData("\"5,50\"")]
    [InlineData("\"1.2.3\"")]
    [InlineData("\"-\"")]
    [InlineData("\"cheap\"")]
    [InlineData("1e99")]
    [InlineData("true")]
    public void Refuses_what_is_no_amount(string json) => Assert.Throws<JsonException>(() => Read(json));

    // An amount never stands at the start of an answer.
    private static JsonAmount Read(string json) =>
        JsonScan.Read(AnswerBody.Of(Encoding.UTF8.GetBytes($" {json}")), static (ref JsonScan scan) => scan.Amount());
}
