using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.Server.Upstreams.Http;
using GraphProducts.Server.Upstreams.Json;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class JsonScanTests
{
    private static readonly JsonNames s_names = new("text", "later");

    [Theory]
    [InlineData("""{"text":"a"}""", "a")]
    [InlineData("""  {  "text"  :  "a"  }  """, "a")]
    [InlineData("""{"other":"}","text":"a"}""", "a")]
    [InlineData("""{"other":{"text":"}]\"","x":[1,{}]},"text":"a"}""", "a")]
    [InlineData("""{"other":-1.5e3,"more":true,"text":"a","last":null}""", "a")]
    [InlineData("""{"te\u0078t":"a"}""", "a")]
    [InlineData("""{"text":12}""", "12")]
    [InlineData("""{"text":-1.50}""", "-1.50")]
    [InlineData("""{"text":null}""", null)]
    [InlineData("""{"text":"\"\\\/\b\f\n\r\t\u00e9"}""", "\"\\/\b\f\n\r\té")]
    [InlineData("""{"text":"é👕"}""", "é👕")]
    [InlineData("{}", null)]
    public void Takes_the_text_of_a_property_wherever_it_stands(string json, string? text) => Assert.Equal(text, Read(json).Text.Decode());

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"text":"a"} x""")]
    [InlineData("""{"text":"a"}{}""")]
    [InlineData("""{"text":"a",}""")]
    [InlineData("""{"text":"a" "later":[]}""")]
    [InlineData("""{,"text":"a"}""")]
    [InlineData("""{"text" "a"}""")]
    [InlineData("""{"text":}""")]
    [InlineData("""{"other":,"text":"a"}""")]
    [InlineData("""{text:"a"}""")]
    [InlineData("""{"text":true}""")]
    [InlineData("""{"text":1x}""")]
    [InlineData("""{"text":nul}""")]
    [InlineData("""{"text":"\q"}""")]
    [InlineData("""{"text":"\u12"}""")]
    [InlineData("""{"text":"\u12g4"}""")]
    [InlineData("{\"text\":\"a\nb\"}")]
    [InlineData("{\"text\":\"a\u0000b\"}")]
    [InlineData("""{"later":{}}""")]
    public void Refuses_what_is_not_JSON_or_of_another_kind(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void Says_where_it_goes_wrong()
    {
        var wrong = Assert.ThrowsAny<JsonException>(() => Read("{\n\"text\":\n  true}"));

        Assert.Equal((2, 2), (wrong.LineNumber, wrong.BytePositionInLine));
    }

    /// <summary>Texts and brackets begin and end at every place of a block, with and without escapes.</summary>
    [Fact]
    public void Passes_over_values_of_any_shape()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var value = RandomValue(new Random(seed), depth: 0);
            var array = new JsonArray(value, new string('x', seed % 40)).ToJsonString();

            var read = Read($$"""{"other":{{array}},"later":{{array}},"text":"behind"}""");

            Assert.Equal("behind", read.Text.Decode());
            Assert.Equal(array, Encoding.UTF8.GetString(read.Later.Buffer.AsSpan(read.Later.Start, read.Later.Length)));
        }
    }

    [Fact]
    public void Refuses_an_answer_that_ends_anywhere_too_early()
    {
        var whole = $$"""{"other":[{"a":"\u00e9]","b":[{}]}],"text":"some \"text\"","later":[{"c":"{{new string('y', 80)}}"},[[]],1],"n":-1}""";

        Assert.Equal("some \"text\"", Read(whole).Text.Decode());
        for (var length = 0; length < whole.Length; length++)
            Assert.ThrowsAny<JsonException>(() => Read(whole[..length]));
    }

    private static JsonNode? RandomValue(Random random, int depth) => random.Next(depth > 5 ? 3 : 6) switch
    {
        0 => JsonValue.Create(new string('z', random.Next(12)) + "[]{}\"\\,:\n"[random.Next(9)] + random.Next(99)),
        1 => JsonValue.Create(random.Next()),
        2 => null,
        3 or 4 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => RandomValue(random, depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(5)).Select(i => KeyValuePair.Create($"n{i}", RandomValue(random, depth + 1)))),
    };

    private static (JsonText Text, JsonLater Later) Read(string json) => JsonScan.Read(AnswerBody.Of(Encoding.UTF8.GetBytes(json)), Read);

    private static (JsonText Text, JsonLater Later) Read(ref JsonScan scan)
    {
        var read = default((JsonText Text, JsonLater Later));
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            if (property == 0)
                read.Text = scan.Text();
            else
                read.Later = scan.Later();
        }

        return read;
    }
}
