using System.Net.Http.Json;
using Xunit;

namespace GraphProducts.Server.Tests.Hosting;

/// <summary>What the process does with its configuration, seen from outside.</summary>
public sealed class StartTests
{
    private static readonly (string Name, string Value)[] s_complete =
    [
        ("Scantrust__BaseUrl", "https://api.example.com/"), ("Scantrust__Token", "token-nobody-reads"),
        ("DecoNetwork__BaseUrl", "https://shop.example.com/"), ("DecoNetwork__Username", "user-nobody-reads"),
        ("DecoNetwork__Password", "password-nobody-reads"), ("Paging__CursorKey", "a key that is long enough"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_settings_Production_stops_and_names_every_missing_one()
    {
        await using var server = ServerProcess.Start("Production");

        Assert.Equal(1, await server.ExitAsync());
        Assert.All(s_complete, setting => Assert.Contains($"{Shown(setting.Name)} is missing", server.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_Development_plays_the_upstreams_itself()
    {
        await using var server = ServerProcess.Start("Development");
        using var client = await server.ConnectAsync();

        var query = new { query = "{ products(first: 1) { totalCount nodes { sku } } }" };
        using var response = await client.PostAsJsonAsync("/graphql", query, Cancellation);

        Assert.Equal(
            """{"data":{"products":{"totalCount":6804,"nodes":[{"sku":"tom-prefix-testing-pro"}]}}}""",
            await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("the simulator plays Scantrust and DecoNetwork", server.Output, StringComparison.Ordinal);
        Assert.Contains("Paging:CursorKey is not set: cursors are signed with a random key", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_key_for_cursors_there_is_nothing_to_warn_of()
    {
        await using var server = ServerProcess.Start("Development", ("Paging__CursorKey", "a key that is long enough"));
        using var client = await server.ConnectAsync();

        Assert.DoesNotContain("Paging:CursorKey", server.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Scantrust__BaseUrl")]
    [InlineData("DecoNetwork__Username")]
    public async Task With_some_settings_Development_names_what_is_missing(string given)
    {
        await using var server = ServerProcess.Start("Development", s_complete.Single(setting => setting.Name == given));

        Assert.Equal(1, await server.ExitAsync());
        foreach (var (name, _) in s_complete.Where(setting => !setting.Name.StartsWith("Paging", StringComparison.Ordinal)))
        {
            Assert.Equal(name != given, server.Output.Contains($"{Shown(name)} is missing", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Names_every_bad_value()
    {
        (string Name, string Value)[] bad =
        [
            ("Scantrust__BaseUrl", "ftp://api.example.com/"), ("Scantrust__Token", "UAT token"), ("DecoNetwork__Currency", "dollars"),
            ("DecoNetwork__BaseUrl", "http://shop.example.com/"), ("Paging__CursorKey", "short"), ("Paging__MaximumRows", "0"),
            ("GraphQL__MaxDepth", "0"), ("GraphQL__RequestTimeout", "-00:00:01"), ("Cors__Origins", "https://shop.example.com/path"),
            ("Paging__PreviousCursorKeys__0", "shorter"), ("DecoNetwork__SortBy__PRICE_ASC", "1"), ("DecoNetwork__DefaultOrder", "NAME_ASC"),
        ];
        await using var server = ServerProcess.Start("Production", [.. s_complete, .. bad]);

        Assert.Equal(1, await server.ExitAsync());
        Assert.All(bad, setting => Assert.Contains($"{Shown(setting.Name)} ", server.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("UAT token", server.Output, StringComparison.Ordinal);
    }

    // One start shows all of it: what is not of its kind, what is out of its bounds beside it, and what is missing.
    [Fact]
    public async Task Names_every_value_that_is_not_of_its_kind_and_all_other_faults()
    {
        (string Name, string Value, string Kind)[] bad =
        [
            ("Scantrust__Timeout", "soon", "a time such as 00:00:30"), ("Scantrust__AllowHttp", "perhaps", "true or false"),
            ("Paging__MaximumRows", "many", "a whole number"), ("GraphQL__MaxDepth", "deep", "a whole number"), ("GraphQL__Ide", "maybe", "true or false"),
        ];
        await using var server = ServerProcess.Start(
            "Production", [.. bad.Select(setting => (setting.Name, setting.Value)), ("Scantrust__Token", "UAT token"), ("Paging__MaximumCalls", "0")]);

        Assert.Equal(1, await server.ExitAsync());
        Assert.All(bad, setting => Assert.Contains($"{Shown(setting.Name)} is '{setting.Value}'. It must be {setting.Kind}.", server.Unescaped, StringComparison.Ordinal));
        Assert.All(
            ["Scantrust:Token ", "Scantrust:BaseUrl is missing", "Paging:MaximumCalls is 0", "Paging:CursorKey is missing", "DecoNetwork:Password is missing"],
            fault => Assert.Contains(fault, server.Unescaped, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_every_setting_that_there_is_none_of_and_what_it_may_have_been_meant_to_be()
    {
        (string Name, string Hint)[] unknown =
        [
            ("Paging__MaximumLook", " Did you mean Paging:MaximumLooks"), ("Scantrust__ApiKy", " There are "), ("GraphQL__MaxAlias", " Did you mean GraphQL:MaxAliases"),
            ("Gateways__Federations", " Did you mean Gateways:Federation"), ("Cors__Origin", " Did you mean Cors:Origins"),
            ("DecoNetwork__Sortby__NAME_ASC__0", ""), ("DecoNetwork__Password__File", ""), ("Paging__HasRandomKey", " There are "),
            ("Pagings__DefaultRows", " Did you mean Paging:DefaultRows"), ("Gateway__Federation", " Did you mean Gateways:Federation"),
            ("Scantrus__Tokn", " Did you mean Scantrust:Token"), ("Deco_Network__Password", " Did you mean DecoNetwork:Password"), ("Cor__Origins", " Did you mean Cors:Origins"),
        ];
        (string Name, string Value)[] foreign = [("Logging__Unknown", "7"), ("Gateway__Url", "7"), ("Graph__Depth__Token", "7"), ("Pagin", "7"), ("Caching__MaximumRows", "7")];
        await using var server = ServerProcess.Start("Production", [.. s_complete, .. unknown.Select(setting => (setting.Name, "value-nobody-reads")), .. foreign]);

        Assert.Equal(1, await server.ExitAsync());
        Assert.All(unknown, setting => Assert.Contains($"{Shown(setting.Name)} is no setting.{setting.Hint}", server.Unescaped, StringComparison.Ordinal));
        Assert.DoesNotContain("value-nobody-reads", server.Output, StringComparison.Ordinal);
        Assert.All(foreign, setting => Assert.DoesNotContain($"{Shown(setting.Name)} ", server.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_section_has_no_value()
    {
        (string Name, string Setting)[] sections =
        [
            ("Gateways", "Federation"), ("GraphQL", "Introspection"), ("Cors", "Origins"), ("Paging", "CursorKey"), ("Scantrust", "Token"), ("DecoNetwork", "Username"),
        ];
        await using var server = ServerProcess.Start("Production", [.. s_complete, .. sections.Select(section => (section.Name, "value-nobody-reads"))]);

        Assert.Equal(1, await server.ExitAsync());
        Assert.All(sections, section => Assert.Contains($"{section.Name} has a value, but is a section. Set what it has: {section.Name}:", server.Output, StringComparison.Ordinal));
        Assert.All(sections, section => Assert.Contains($"{section.Name}:{section.Setting}", server.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("value-nobody-reads", server.Output, StringComparison.Ordinal);
    }

    // The shorter of the two ends a slow call: it should be the upstream's, which costs its own fields and names it.
    [Theory]
    [InlineData("00:00:45", "00:00:30")]
    [InlineData("00:00:30", "00:00:30")]
    [InlineData("00:00:10", "00:00:05")]
    public async Task An_upstream_may_not_take_as_long_as_the_whole_request(string upstream, string request)
    {
        await using var server = ServerProcess.Start(
            "Production", [.. s_complete, ("Scantrust__Timeout", upstream), ("DecoNetwork__Timeout", "00:00:01"), ("GraphQL__RequestTimeout", request)]);

        Assert.Equal(1, await server.ExitAsync());
        Assert.Contains(
            $"Scantrust:Timeout is {upstream} and GraphQL:RequestTimeout {request}. A slow Scantrust would end whole requests without data, instead of costing "
            + "its own fields alone: lower Scantrust:Timeout below GraphQL:RequestTimeout, or raise that.",
            server.Unescaped,
            StringComparison.Ordinal);
        Assert.DoesNotContain("DecoNetwork:Timeout", server.Output, StringComparison.Ordinal);
    }

    /// <summary>The setting of an environment variable.</summary>
    private static string Shown(string name) => name.Replace("__", ":", StringComparison.Ordinal);
}
