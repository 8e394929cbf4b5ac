using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GraphProducts.GraphQL.Writing;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

public sealed class ResponseWriterTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\n\r\t\b\f\u0001\u001f", "\"\\n\\r\\t\\b\\f\\u0001\\u001f\"")]
    [InlineData("é 漢 \U0001F600 \u2028", "\"é 漢 \U0001F600 \u2028\"")]
    public void Escapes_only_what_JSON_demands(string value, string json) => Assert.Equal(json, Write(writer => writer.WriteString(value)));

    [Fact]
    public void Replaces_half_a_surrogate_pair() => Assert.Equal("\"\ufffd lone\"", Write(writer => writer.WriteString("\ud800 lone")));

    [Fact]
    public void Writes_strings_that_read_back_as_the_same() => Prop
        .ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var value = text ?? "";
            var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
            return JsonDocument.Parse(Write(writer => writer.WriteString(value))).RootElement.GetString() == valid;
        })
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-1e300, "-1E+300")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(100, "100")]
    public void Writes_numbers_that_read_back_as_the_same(double value, string json)
    {
        Assert.Equal(json, Write(writer => writer.WriteNumber(value)));
        Assert.Equal(value, JsonDocument.Parse(json).RootElement.GetDouble());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.0")]
    [InlineData("5.50")]
    [InlineData("-0.05")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("0.00000000000000000001")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-79228162514264337593543950335")]
    public void Writes_decimals_with_all_their_digits(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Write(writer => writer.WriteNumber(value)));
    }

    [Fact]
    public void Writes_decimals_as_the_framework_does() => Prop
        .ForAll(ArbMap.Default.ArbFor<decimal>(), value => Write(writer => writer.WriteNumber(value)) == value.ToString(CultureInfo.InvariantCulture))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2018-12-05T00:00:00Z", "2018-12-05T00:00:00Z")]
    [InlineData("2021-02-01T03:24:42.468939Z", "2021-02-01T03:24:42.468939Z")]
    [InlineData("2021-02-01T03:24:42.1000000+05:30", "2021-01-31T21:54:42.1Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:10Z", "0001-01-01T00:00:10Z")]
    public void Writes_moments_in_UTC_with_the_digits_that_they_have(string value, string written) =>
        Assert.Equal($"\"{written}\"", Write(writer => writer.WriteMoment(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture))));

    [Fact]
    public void Grows_and_goes_back_without_losing_what_was_written()
    {
        using var writer = new ResponseWriter(16);
        writer.WriteRaw("{"u8);
        var mark = writer.Position;
        writer.WriteString(new string('x', 10_000));
        writer.Position = mark;
        writer.WriteNull();
        Assert.Equal("{null", Encoding.UTF8.GetString(writer.Written.Span));
    }

    private static string Write(Action<ResponseWriter> write)
    {
        using var writer = new ResponseWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
