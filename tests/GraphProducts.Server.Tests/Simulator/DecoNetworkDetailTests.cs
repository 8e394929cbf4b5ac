using System.Net;
using System.Text.Json;
using GraphProducts.Simulator.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class DecoNetworkDetailTests
{
    [Fact]
    public async Task Answers_one_product_to_an_id_as_the_vendor_prints_it()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await simulator.GetAsync("id=19658");

        Assert.Equal("0 SUCCESS", answer.Status());
        Assert.Equal(VendorExamples.DecoNetworkDetailed, answer["product"]!.ToJsonString());
        Assert.False(answer.ContainsKey("products"));
    }

    [Fact]
    public async Task Answers_several_products_to_ids_in_the_order_asked()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var ids = simulator.Host.DecoNetwork.Ids.Take(100).Reverse().Select(id => $"{id}").ToArray();

        var answer = await simulator.GetAsync($"ids={string.Join(',', ids)}");

        Assert.Equal("0 SUCCESS", answer.Status());
        Assert.Equal(ids, answer.Ids());
        Assert.False(answer.ContainsKey("product"));
        Assert.All(answer.Products(), row => Assert.True(row.ContainsKey("skus")));
    }

    [Fact]
    public async Task Answers_a_repeated_id_once()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        Assert.Equal(["456456", "19658"], (await simulator.GetAsync("ids=456456,19658,456456")).Ids());
    }

    [Theory]
    [InlineData("")]
    [InlineData("id=")]
    [InlineData("ids=")]
    [InlineData("id=abc")]
    [InlineData("ids=19658,abc")]
    [InlineData("ids=19658,")]
    [InlineData("id=19658,456456")]
    [InlineData("id=19658&ids=19658")]
    public async Task Refuses_what_are_no_ids(string form)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        Assert.Equal("50005 ERROR", (await simulator.GetAsync(form)).Status());
    }

    [Fact]
    public async Task Refuses_more_than_a_hundred_ids_or_drops_the_rest()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var ids = simulator.Host.DecoNetwork.Ids.Take(101).Select(id => $"{id}").ToArray();
        var form = $"ids={string.Join(',', ids)}";

        Assert.Equal("50005 ERROR", (await simulator.GetAsync(form)).Status());
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { TooManyIds = DecoNetworkTooManyIds.FirstHundred };
        Assert.Equal(ids[..100], (await simulator.GetAsync(form)).Ids());
    }

    [Theory]
    [InlineData(DecoNetworkMissingIds.WarningWithFound, "40004 WARNING", 1)]
    [InlineData(DecoNetworkMissingIds.WarningAlone, "40004 WARNING", null)]
    [InlineData(DecoNetworkMissingIds.SuccessWithFewer, "0 SUCCESS", 1)]
    public async Task Says_that_ids_are_missing_in_three_ways(DecoNetworkMissingIds missing, string status, int? rows)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { MissingIds = missing };

        var answer = await simulator.GetAsync("ids=1,19658");

        Assert.Equal(status, answer.Status());
        Assert.Equal(rows, answer.ContainsKey("products") ? answer.Products().Length : null);
    }

    [Fact]
    public async Task Says_that_a_single_id_is_missing()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await simulator.GetAsync("id=1");

        Assert.Equal(("40004 WARNING", "Product ID Not Found"), (answer.Status(), answer.Description()));
        Assert.False(answer.ContainsKey("product"));
    }

    [Fact]
    public async Task Can_answer_in_another_order()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var ids = simulator.Host.DecoNetwork.Ids.Take(30).Select(id => $"{id}").ToArray();
        var form = $"ids={string.Join(',', ids)}";

        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { IdsOrder = DecoNetworkIdsOrder.Reversed };
        Assert.Equal(ids.Reverse(), (await simulator.GetAsync(form)).Ids());

        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { IdsOrder = DecoNetworkIdsOrder.Shuffled };
        var shuffled = (await simulator.GetAsync(form)).Ids();
        Assert.NotEqual(ids, shuffled);
        Assert.NotEqual(ids.Reverse(), shuffled);
        Assert.Equal(ids.Order(), shuffled.Order());
    }

    [Theory]
    [InlineData(DecoNetworkIdForm.Text, JsonValueKind.String)]
    [InlineData(DecoNetworkIdForm.Number, JsonValueKind.Number)]
    public async Task Can_write_all_ids_as_strings_or_as_numbers(DecoNetworkIdForm form, JsonValueKind kind)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var asStored = await simulator.FindAsync("field=4&condition=4&string=0");
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { ProductIds = form };

        var found = await simulator.FindAsync("field=4&condition=4&string=0");
        var detailed = await simulator.GetAsync("id=19658");

        Assert.Equal(2, asStored.Products().Select(row => row["product_id"]!.GetValueKind()).Distinct().Count());
        Assert.All(found.Products(), row => Assert.Equal(kind, row["product_id"]!.GetValueKind()));
        Assert.Equal(kind, detailed["product"]!["product_id"]!.GetValueKind());
        Assert.Equal(asStored.Ids(), found.Ids());
        Assert.Equal(asStored.Products().Select(row => row.Count), found.Products().Select(row => row.Count));
    }

    [Theory]
    [InlineData(0, false, "0")]
    [InlineData(10001, false, "10001")]
    [InlineData(10001, true, "\"10001\"")]
    public async Task Can_write_the_success_code_in_every_way_that_was_seen(int code, bool asText, string expected)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { SuccessCode = code, CodeAsText = asText };

        foreach (var answer in new[] { await simulator.GetAsync("id=19658"), await simulator.FindAsync("field=4&condition=4&string=0") })
        {
            Assert.Equal(expected, answer["response_status"]!["code"]!.ToJsonString());
            Assert.Equal("SUCCESS", answer["response_status"]!["severity"]!.GetValue<string>());
        }
        Assert.Equal(asText ? "\"50005\"" : "50005", (await simulator.GetAsync(""))["response_status"]!["code"]!.ToJsonString());
    }

    [Fact]
    public async Task Allows_get_unless_it_is_switched_off()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var address = new Uri(
            simulator.Host.DecoNetworkBaseUrl,
            "api/json/manage_products/get?id=19658&username=simulator-username&password=simulator-password");

        Assert.Equal("application/json", await MediaTypeAsync());
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { GetAllowed = false };
        Assert.Equal("text/html", await MediaTypeAsync());

        async Task<string> MediaTypeAsync()
        {
            using var response = await simulator.Http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return response.Content.Headers.ContentType!.MediaType!;
        }
    }

    [Fact]
    public async Task Takes_credentials_from_the_query_of_a_post_too()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        const string path = "api/json/manage_products/get?username=simulator-username&password=simulator-password";

        using var response = await simulator.PostToDecoNetworkAsync(path, "id=19658", credentials: "");

        Assert.Equal("0 SUCCESS", (await RunningSimulator.ReadJsonAsync(response)).Status());
    }

    [Theory]
    [InlineData("")]
    [InlineData("username=simulator-username")]
    [InlineData("username=simulator-username&password=wrong")]
    [InlineData("username=wrong&password=simulator-password")]
    public async Task Refuses_other_credentials(string credentials)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        foreach (var operation in new[] { "find", "get" })
        {
            using var response = await simulator.PostToDecoNetworkAsync($"api/json/manage_products/{operation}", "id=19658", credentials);
            var answer = await RunningSimulator.ReadJsonAsync(response);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(("30001 ERROR", "Authentication failed"), (answer.Status(), answer.Description()));
        }
    }

    [Fact]
    public async Task Can_have_its_api_disabled()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.DecoNetwork.Switches = new DecoNetworkSwitches { ApiEnabled = false };

        var answer = await simulator.FindAsync("field=4&condition=4&string=0");

        Assert.Equal(("31000 ERROR", "API not enabled on your site"), (answer.Status(), answer.Description()));
    }
}
