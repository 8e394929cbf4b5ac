using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphProducts.Simulator.Scantrust;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class ScantrustProductsTests
{
    [Fact]
    public async Task Opens_with_the_vendor_examples_verbatim()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var rows = (await simulator.ProductsAsync("limit=2")).Results();

        Assert.Equal([VendorExamples.ScantrustListed, VendorExamples.ScantrustBySku], rows.Select(row => row.ToJsonString()));
    }

    [Fact]
    public async Task Answers_twenty_rows_of_the_active_list_without_parameters()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var page = await simulator.ProductsAsync();

        Assert.Equal(simulator.Host.Scantrust.Skus().Take(20), page.Skus());
        Assert.Equal(simulator.Host.Scantrust.Skus().Count, page["count"]!.GetValue<int>());
        Assert.All(page.Results(), row => Assert.False(row["is_archived"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Takes_limit_and_offset()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var page = await simulator.ProductsAsync("limit=7&offset=5&ordering=-creation_date");

        Assert.Equal(simulator.Host.Scantrust.Skus().Skip(5).Take(7), page.Skus());
    }

    [Fact]
    public async Task Links_absolutely_to_the_next_and_previous_page_with_the_same_parameters()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var page = await simulator.ProductsAsync("ordering=-creation_date&limit=20&is_archived=0&offset=20");

        var path = $"{simulator.Host.ScantrustBaseUrl}api/v2/products/?is_archived=0&limit=20";
        Assert.Equal($"{path}&offset=40&ordering=-creation_date", page["next"]!.GetValue<string>());
        Assert.Equal($"{path}&offset=0&ordering=-creation_date", page["previous"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Delivers_every_row_once_newest_first_when_the_links_are_followed(int archived)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var rows = new List<JsonObject>();
        var next = $"api/v2/products/?limit=4&is_archived={archived}";
        while (next is not null)
        {
            using var response = await simulator.SendToScantrustAsync(next);
            var page = await RunningSimulator.ReadJsonAsync(response);
            rows.AddRange(page.Results());
            next = page["next"]?.GetValue<string>();
        }

        var dates = rows.Select(row => row["creation_date"]!.GetValue<string>()).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        Assert.All(dates, date => Assert.Matches(new Regex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$"), date));
        Assert.Equal(simulator.Host.Scantrust.Skus(archived == 1), rows.Select(row => row["sku"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Ends_without_a_next_link_and_begins_without_a_previous_one()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var count = simulator.Host.Scantrust.Skus().Count;

        var all = await simulator.ProductsAsync($"limit={count}");
        var beyond = await simulator.ProductsAsync($"offset={count + 10}");

        Assert.Equal(count, all.Results().Length);
        Assert.Null(all["next"]);
        Assert.Null(all["previous"]);
        Assert.Empty(beyond.Results());
        Assert.Null(beyond["next"]);
        Assert.Equal(count, beyond["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Keeps_active_and_archived_rows_in_disjoint_lists()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var active = await simulator.ProductsAsync("is_archived=0&limit=500");
        var archived = await simulator.ProductsAsync("is_archived=1&limit=500");

        Assert.Equal((56, 6), (active.Results().Length, archived.Results().Length));
        Assert.All(archived.Results(), row => Assert.True(row["is_archived"]!.GetValue<bool>()));
        Assert.Empty(active.Skus().Intersect(archived.Skus()));
    }

    [Fact]
    public async Task Finds_a_sku_in_its_own_list_only()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var archived = Uri.EscapeDataString(simulator.Host.Scantrust.Skus(archived: true)[0]);

        Assert.Equal(VendorExamples.ScantrustBySku, (await simulator.ProductsAsync("sku__exact=prod2")).Results().Single().ToJsonString());
        Assert.Empty((await simulator.ProductsAsync("sku__exact=prod2&is_archived=1")).Results());
        Assert.Empty((await simulator.ProductsAsync($"sku__exact={archived}")).Results());
        Assert.Single((await simulator.ProductsAsync($"sku__exact={archived}&is_archived=1")).Results());
        Assert.Empty((await simulator.ProductsAsync("sku__exact=PROD2")).Results());
        Assert.Equal(0, (await simulator.ProductsAsync("sku__exact=no-such"))["count"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("offset=1.5", "offset")]
    [InlineData("is_archived=2", "is_archived")]
    [InlineData("ordering=name", "ordering")]
    [InlineData("ordering=creation_date", "ordering")]
    [InlineData("brand=1115", "brand")]
    public async Task Refuses_what_it_cannot_read_and_names_the_field(string query, string field)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var response = await simulator.SendToScantrustAsync($"api/v2/products/?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = await RunningSimulator.ReadJsonAsync(response);
        Assert.NotEmpty(body.Single().Value!.AsArray().Single()!.GetValue<string>());
        Assert.Equal(field, body.Single().Key);
    }

    [Fact]
    public async Task Can_say_what_is_wrong_as_a_detail()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Switches = new ScantrustSwitches { ErrorShape = ScantrustErrorShape.Detail };

        using var response = await simulator.SendToScantrustAsync("api/v2/products/?limit=0");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("limit: ", (await RunningSimulator.ReadJsonAsync(response))["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_ignore_unknown_parameters()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Switches = new ScantrustSwitches { UnknownParameters = ScantrustUnknownParameters.Ignore };

        Assert.Equal(simulator.Host.Scantrust.Skus().Take(20), (await simulator.ProductsAsync("brand=1")).Skus());
    }

    [Fact]
    public async Task Can_answer_fewer_rows_than_asked_with_links_that_still_reach_all()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Switches = new ScantrustSwitches { MaximumLimit = 10 };

        var page = await simulator.ProductsAsync("limit=50&offset=3");

        Assert.Equal(simulator.Host.Scantrust.Skus().Skip(3).Take(10), page.Skus());
        Assert.EndsWith("?limit=10&offset=13", page["next"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_refuse_more_rows_than_its_maximum()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Switches = new ScantrustSwitches { MaximumLimit = 10, OverLimit = OverLimit.Refuse };

        using var refused = await simulator.SendToScantrustAsync("api/v2/products/?limit=11");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(10, (await simulator.ProductsAsync("limit=10")).Results().Length);
    }
}
