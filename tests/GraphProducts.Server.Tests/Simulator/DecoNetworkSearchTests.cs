using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class DecoNetworkSearchTests
{
    private const string Everything = "field=4&condition=4&string=0";
    private static readonly string[] Properties = ["product_code", "product_name", "supplier", "product_id", "date_modified"];

    public static IEnumerable<TheoryDataRow<int, int>> FieldsAndConditions() =>
        from code in Enumerable.Range(1, 5)
        from condition in Enumerable.Range(1, 6)
        select new TheoryDataRow<int, int>(code, condition);

    [Fact]
    public async Task Opens_with_the_vendor_examples_verbatim()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await simulator.FindAsync("field=5&condition=4&date1=2018-12-04T23%3A00%3A00");

        Assert.Equal("0 SUCCESS", answer.Status());
        Assert.Equal(VendorExamples.DecoNetworkFound, answer.Products().Select(row => row.ToJsonString()));
        Assert.Equal(2, answer["total"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(FieldsAndConditions))]
    public async Task Compares_every_field_with_every_condition(int field, int condition)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var all = await AllAsync(simulator);
        var pivot = Middle(all.Select(row => row[Properties[field - 1]]?.ToString()).OfType<string>(), field);

        var parameter = field == 5 ? "date1" : "string";
        var answer = await simulator.FindAsync($"field={field}&condition={condition}&{parameter}={Uri.EscapeDataString(pivot)}");

        var expected = all.Where(row => Holds(condition, Compare(row[Properties[field - 1]], pivot, field))).ToList();
        Assert.Equal(expected.Count, answer["total"]!.GetValue<int>());
        Assert.Equal(expected.Take(100).Select(row => row["product_id"]!.ToString()), answer.Ids());
        Assert.NotEmpty(expected);
        Assert.NotEqual(all.Count, expected.Count);
    }

    [Fact]
    public async Task Finds_dates_between_two_with_both_ends()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var dates = (await AllAsync(simulator)).Select(row => row["date_modified"]?.ToString()).OfType<string>().Order().ToList();
        var (first, last) = (dates[10], dates[60]);

        var answer = await simulator.FindAsync($"field=5&condition=7&date1={first}&date2={last}");

        Assert.Equal(
            dates.Count(date => string.CompareOrdinal(date, first) >= 0 && string.CompareOrdinal(date, last) <= 0),
            answer["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Joins_several_conditions_by_and()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await simulator.FindAsync(
            "conditions[1][field]=3&conditions[1][condition]=1&conditions[1][string]=Sanmar"
            + "&conditions%5B2%5D%5Bfield%5D=4&conditions%5B2%5D%5Bcondition%5D=6&conditions%5B2%5D%5Bstring%5D=456456");

        Assert.Contains("456456", answer.Ids());
        Assert.DoesNotContain("19658", answer.Ids());
        Assert.All(answer.Products(), row => Assert.Equal("Sanmar", row["supplier"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("", "50002 ERROR", "No conditions specified")]
    [InlineData("limit=5", "50002 ERROR", "No conditions specified")]
    [InlineData("conditions[0][field]=4&conditions[0][condition]=4&conditions[0][string]=0", "50002 ERROR", "No conditions specified")]
    [InlineData("condition=4&string=0", "50003 ERROR", "Condition 1 'field' is missing")]
    [InlineData("field=4&string=0", "50003 ERROR", "Condition 1 'condition' is missing")]
    [InlineData(
        "conditions[1][field]=4&conditions[1][condition]=4&conditions[1][string]=0&conditions[2][condition]=1",
        "50003 ERROR",
        "Condition 2 'field' is missing")]
    [InlineData("conditions[3][field]=4", "50003 ERROR", "Condition 3 'condition' is missing")]
    [InlineData("field=5&condition=4", "50003 ERROR", "date1 is invalid")]
    [InlineData("field=5&condition=4&date1=2018-02-01", "50003 ERROR", "date1 is invalid")]
    [InlineData("field=5&condition=4&date1=2018-02-01T00:00:00Z", "50003 ERROR", "date1 is invalid")]
    [InlineData("field=5&condition=4&date1=2018-02-01T00:00:00.5", "50003 ERROR", "date1 is invalid")]
    [InlineData("field=5&condition=7&date1=2018-02-01T00:00:00", "50003 ERROR", "date2 is invalid")]
    [InlineData("field=5&condition=7&date1=2018-02-01T00:00:00&date2=2018-13-01T00:00:00", "50003 ERROR", "date2 is invalid")]
    [InlineData(Everything + "&limit=101", "50004 ERROR", "Invalid limit or offset")]
    [InlineData(Everything + "&limit=-1", "50004 ERROR", "Invalid limit or offset")]
    [InlineData(Everything + "&limit=many", "50004 ERROR", "Invalid limit or offset")]
    [InlineData(Everything + "&offset=-1", "50004 ERROR", "Invalid limit or offset")]
    [InlineData(Everything + "&sortby=name", "50005 ERROR", "Invalid request parameters")]
    [InlineData("field=6&condition=4&string=0", "50005 ERROR", "Invalid request parameters")]
    [InlineData("field=4&condition=0&string=0", "50005 ERROR", "Invalid request parameters")]
    [InlineData("field=4&condition=8&string=0", "50005 ERROR", "Invalid request parameters")]
    [InlineData("field=4&condition=7&string=0", "50005 ERROR", "Invalid request parameters")]
    [InlineData("field=4&condition=4&string=abc", "50005 ERROR", "Invalid request parameters")]
    [InlineData("field=1&condition=1", "50005 ERROR", "Invalid request parameters")]
    [InlineData(Everything + "&conditions[1][field]=4", "50005 ERROR", "Invalid request parameters")]
    public async Task Refuses_with_the_code_of_the_table_inside_http_200(string form, string status, string description)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await simulator.FindAsync(form);

        Assert.Equal((status, description), (answer.Status(), answer.Description()));
        Assert.False(answer.ContainsKey("products"));
    }

    [Theory]
    [InlineData("", 100, 0)]
    [InlineData("&limit=0", 0, 0)]
    [InlineData("&limit=100&offset=200", 52, 200)]
    [InlineData("&limit=7&offset=13&sortby=3", 7, 13)]
    [InlineData("&offset=252", 0, 252)]
    public async Task Answers_a_window_and_the_total_of_all_matches(string window, int expected, int offset)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await simulator.FindAsync(Everything + window);

        Assert.Equal(252, answer["total"]!.GetValue<int>());
        Assert.Equal(simulator.Host.DecoNetwork.Ids.Skip(offset).Take(expected).Select(id => $"{id}"), answer.Ids());
    }

    [Fact]
    public async Task Can_answer_a_hundred_rows_to_a_larger_limit()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { OverLimit = OverLimit.Clamp };

        Assert.Equal(100, (await simulator.FindAsync(Everything + "&limit=250")).Products().Length);
    }

    [Fact]
    public async Task Matches_case_only_when_it_is_told_not_to_ignore_it()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        const string lower = "field=1&condition=1&string=2000b";

        Assert.Empty((await simulator.FindAsync(lower)).Products());
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { IgnoreCase = true };
        Assert.Equal(["456456"], (await simulator.FindAsync(lower)).Ids());
    }

    [Fact]
    public async Task Can_order_by_id_or_by_date_and_shuffle_equal_dates()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Insert(new JsonObject { ["product_id"] = 5, ["date_modified"] = "2018-12-05T00:00:00" });
        Assert.Equal("5", (await OrderedAsync(DecoNetworkOrder.AsStored))[^1]);

        var byId = await OrderedAsync(DecoNetworkOrder.ById);
        Assert.Equal(byId.OrderBy(long.Parse), byId);
        Assert.Equal("5", byId[0]);

        Assert.Equal(["19658", "456456", "5"], (await OrderedAsync(DecoNetworkOrder.NewestFirst))[..3]);
        var orders = new HashSet<string>();
        while (orders.Count < 4)
            orders.Add(string.Join(',', (await OrderedAsync(DecoNetworkOrder.NewestFirstUnstable))[..3]));

        async Task<string[]> OrderedAsync(DecoNetworkOrder order)
        {
            simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { Order = order };
            return [.. (await AllAsync(simulator)).Select(row => row["product_id"]!.ToString())];
        }
    }

    [Fact]
    public async Task Answers_a_web_page_to_get_and_to_unknown_paths()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var find = new Uri(simulator.Host.DecoNetworkBaseUrl, $"api/json/manage_products/find?{Everything}");

        using var byGet = await simulator.Http.GetAsync(find, TestContext.Current.CancellationToken);
        using var unknown = await simulator.PostToDecoNetworkAsync("api/json/manage_products/search", Everything);

        Assert.All([byGet, unknown], response =>
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        });
    }

    private static async Task<List<JsonObject>> AllAsync(RunningSimulator simulator)
    {
        var rows = new List<JsonObject>();
        while (true)
        {
            var page = await simulator.FindAsync($"{Everything}&offset={rows.Count}");
            rows.AddRange(page.Products());
            if (rows.Count == page["total"]!.GetValue<int>())
                return rows;
        }
    }

    /// <summary>A value with others below and above it.</summary>
    private static string Middle(IEnumerable<string> values, int field)
    {
        var sorted = values.Distinct().Order(Comparer<string>.Create((one, other) => Compare(one, other, field)!.Value)).ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Null where a row has no value: that differs from everything and compares with nothing.</summary>
    private static int? Compare(JsonNode? value, string pivot, int field)
    {
        if (value is null || value.GetValueKind() == JsonValueKind.Null)
            return null;
        return field == 4
            ? long.Parse(value.ToString(), CultureInfo.InvariantCulture).CompareTo(long.Parse(pivot, CultureInfo.InvariantCulture))
            : string.CompareOrdinal(value.ToString(), pivot);
    }

    private static bool Holds(int condition, int? order) => condition switch
    {
        1 => order == 0,
        2 => order != 0,
        3 => order < 0,
        4 => order > 0,
        5 => order <= 0,
        _ => order >= 0,
    };
}
