using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Each field that DecoNetwork can compare, with each of its comparisons: the form that is sent, and the rows that come of it.</summary>
[Collection(nameof(SmallGraph))]
public sealed class DecoFilterTests(SmallGraph graph)
{
    // The numbers of upstreams.md, written out a second time.
    private static readonly (string Name, string Number, string Row)[] s_fields =
        [("sku", "1", "product_code"), ("name", "2", "product_name"), ("supplier", "3", "supplier"), ("sourceId", "4", "product_id"), ("modifiedAt", "5", "date_modified")];

    private static readonly (string Name, string Number)[] s_comparisons = [("eq", "1"), ("neq", "2"), ("lt", "3"), ("gt", "4"), ("lte", "5"), ("gte", "6")];

    public static TheoryData<string, string> Comparisons =>
        new([.. s_fields.SelectMany(known => s_comparisons.Select(comparison => (known.Name, comparison.Name)))]);

    [Theory]
    [MemberData(nameof(Comparisons))]
    public async Task Sends_one_condition_and_answers_the_rows_that_it_selects(string field, string comparison)
    {
        var (_, number, column) = s_fields.Single(known => known.Name == field);
        var pivot = Pivot(column);
        var answer = await AskAsync($$"""{{field}}: { {{comparison}}: "{{(field == "modifiedAt" ? pivot + "Z" : pivot)}}" }""");

        AssertSent(
            ("condition", s_comparisons.Single(known => known.Name == comparison).Number),
            (field == "modifiedAt" ? "date1" : "string", pivot),
            ("field", number));
        var expected = Rows.Where(row => Holds(comparison, Compare(column, row, pivot))).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Length, answer["totalCount"]!.GetValue<int>());
        Assert.Equal(expected.Take(100).Select(row => row["product_id"]!.ToString()), Ids(answer));
    }

    [Theory]
    [InlineData("from: \"2017-01-01T02:00:00+02:00\", to: \"2017-12-31T23:59:59Z\"", "2017-01-01T00:00:00", "2017-12-31T23:59:59")]
    [InlineData("from: \"2016-12-31T23:59:59.001Z\", to: \"2017-12-31T18:59:59.999-05:00\"", "2017-01-01T00:00:00", "2017-12-31T23:59:59")]
    public async Task Sends_a_range_of_dates_in_utc_and_whole_seconds(string range, string from, string to)
    {
        var answer = await AskAsync($$"""modifiedAt: { between: { {{range}} } }""");

        AssertSent(("condition", "7"), ("date1", from), ("date2", to), ("field", "5"));
        var expected = Rows.Where(row => Text(row, "date_modified") is { } date && string.CompareOrdinal(date, from) >= 0 && string.CompareOrdinal(date, to) <= 0);
        Assert.Equal(expected.Count(), answer["totalCount"]!.GetValue<int>());
        Assert.NotEqual(0, answer["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Joins_all_comparisons_of_all_fields_by_numbers_from_1()
    {
        var answer = await AskAsync(
            """modifiedAt: { gte: "2016-01-01T00:00:00Z", lt: "2018-01-01T00:00:00.5Z" }, supplier: { neq: "Sanmar" }, sourceId: { gt: "100" }""");

        AssertSent(
            ("conditions[1][condition]", "2"), ("conditions[1][field]", "3"), ("conditions[1][string]", "Sanmar"),
            ("conditions[2][condition]", "4"), ("conditions[2][field]", "4"), ("conditions[2][string]", "100"),
            ("conditions[3][condition]", "5"), ("conditions[3][date1]", "2018-01-01T00:00:00"), ("conditions[3][field]", "5"),
            ("conditions[4][condition]", "6"), ("conditions[4][date1]", "2016-01-01T00:00:00"), ("conditions[4][field]", "5"));
        Assert.InRange(answer["totalCount"]!.GetValue<int>(), 1, Rows.Length - 1);
    }

    [Theory]
    [InlineData("""modifiedAt: { eq: "2018-01-01T00:00:00.5Z" }""")]
    [InlineData("""modifiedAt: { eq: "2018-01-01T00:00:00.5Z" }, supplier: { eq: "Sanmar" }""")]
    [InlineData("""modifiedAt: { between: { from: "2018-01-01T00:00:00.2Z", to: "2018-01-01T00:00:00.9Z" } }""")]
    [InlineData("""sourceId: { lt: "0" }""")]
    public async Task Asks_nothing_where_nothing_can_match(string where)
    {
        var answer = await AskAsync(where);

        Assert.Equal(0, answer["totalCount"]!.GetValue<int>());
        Assert.Empty(Ids(answer));
        Assert.Empty(graph.Host.Simulator.Log.Entries);
    }

    [Theory]
    [InlineData("""modifiedAt: { neq: "2018-01-01T00:00:00.5Z" }""", "field", "4", "condition", "4", "string", "0")]
    [InlineData("""modifiedAt: { neq: "2018-01-01T00:00:00.5Z" }, supplier: { eq: "Sanmar" }""", "field", "3", "condition", "1", "string", "Sanmar")]
    public async Task Leaves_out_a_condition_that_everything_meets(string where, params string[] form)
    {
        await AskAsync(where);

        AssertSent([.. form.Chunk(2).Select(pair => (pair[0], pair[1]))]);
    }

    private JsonObject[] Rows => [.. graph.Host.Simulator.DecoNetwork.Ids.Select(id => graph.Host.Simulator.DecoNetwork.TryGetRow(id, detailed: false)!)];

    /// <summary>The value of some row in the middle, so that there are rows on both sides.</summary>
    private string Pivot(string column)
    {
        var values = Rows.Select(row => Text(row, column)).Where(value => !string.IsNullOrEmpty(value)).Order(StringComparer.Ordinal).ToArray();
        return values[values.Length / 2]!;
    }

    private async Task<JsonNode> AskAsync(string where)
    {
        var answer = await graph.Host.AskAloneAsync($$"""{ products(first: 100, source: DECONETWORK, where: { {{where}} }) { totalCount nodes { sourceId } } }""");
        Assert.Empty(answer.Errors);
        return answer.Data["products"]!;
    }

    private static IEnumerable<string> Ids(JsonNode products) => products["nodes"]!.AsArray().Select(node => node!["sourceId"]!.GetValue<string>());

    /// <summary>The whole form of the only call, but for credentials, which the log leaves out.</summary>
    private void AssertSent(params (string Name, string Value)[] form)
    {
        var call = Assert.Single(graph.Host.Simulator.Log.Entries);
        Assert.Equal(
            form.Append(("limit", "100")).Append(("offset", "0")).OrderBy(field => field.Item1, StringComparer.Ordinal),
            call.Parameters.Select(parameter => (parameter.Key, parameter.Value)).OrderBy(field => field.Key, StringComparer.Ordinal));
    }

    private static string? Text(JsonObject row, string column) => row[column]?.ToString();

    /// <summary>Null where the row has no value: such a row is not equal to anything, and neither before nor after.</summary>
    private static int? Compare(string column, JsonObject row, string pivot) => Text(row, column) is not { } value ? null
        : column == "product_id" ? long.Parse(value, CultureInfo.InvariantCulture).CompareTo(long.Parse(pivot, CultureInfo.InvariantCulture))
        : string.CompareOrdinal(value, pivot);

    private static bool Holds(string comparison, int? order) => comparison switch
    {
        "eq" => order == 0,
        "neq" => order != 0,
        "lt" => order < 0,
        "gt" => order > 0,
        "lte" => order <= 0,
        _ => order >= 0,
    };
}
