using GraphProducts.Server.Paging;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

public sealed class PagingOptionsTests
{
    [Fact]
    public void A_missing_key_is_fine_in_Development_only()
    {
        Assert.Empty(Faults(new PagingOptions(), "Development"));
        Assert.Contains("Paging:CursorKey is missing", Assert.Single(Faults(new PagingOptions(), "Production")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sixteen letters.", true)]
    [InlineData("c2l4dGVlbiBsZXR0ZXJzLg==", true)]
    [InlineData("fifteen letters", false)]
    public void A_key_needs_sixteen_bytes(string key, bool isLongEnough)
    {
        var faults = Faults(new PagingOptions { CursorKey = key }, "Production");
        Assert.Equal(isLongEnough, faults.Count == 0);
        Assert.All(faults, fault => Assert.DoesNotContain(key, fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_previous_key_that_is_too_short_is_named_by_its_number()
    {
        var options = new PagingOptions { CursorKey = "sixteen letters.", PreviousCursorKeys = { "the sixteen letters of before", "", "fifteen letters" } };
        var faults = Faults(options, "Production");
        Assert.Equal(["Paging:PreviousCursorKeys:1", "Paging:PreviousCursorKeys:2"], faults.Select(fault => fault.Split(' ')[0]));
        Assert.DoesNotContain("fifteen letters", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Collects_every_fault_with_its_value()
    {
        var faults = Faults(new PagingOptions { CursorKey = "short", DefaultRows = 30, MaximumRows = 10, MaximumCalls = 0, MaximumLooks = -1 }, "Production");
        Assert.Equal(["Paging:CursorKey", "Paging:DefaultRows", "Paging:MaximumCalls", "Paging:MaximumLooks"], faults.Select(fault => fault.Split(' ')[0]));
        Assert.Contains("30", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_at_least_one_row() =>
        Assert.Equal(
            ["Paging:MaximumRows is 0. It must be at least 1.", "Paging:DefaultRows is 0. It must be from 1 to Paging:MaximumRows (0)."],
            Faults(new PagingOptions { MaximumRows = 0, DefaultRows = 0 }, "Development"));

    [Fact]
    public void Base64_and_the_bytes_that_it_stands_for_are_the_same_key()
    {
        var scope = new CursorScope("products", ["A"]);
        var text = CursorCodec.From(new PagingOptions { CursorKey = "sixteen letters." }).Encode(new Cursor(0, 1), scope);
        Assert.True(CursorCodec.From(new PagingOptions { CursorKey = "c2l4dGVlbiBsZXR0ZXJzLg==" }).TryDecode(text, scope, out _, out _));
    }

    [Theory]
    [InlineData(null, "Development")]
    [InlineData(PagingOptions.RandomKey, "Production")]
    public void With_a_random_key_every_process_has_its_own(string? key, string environment)
    {
        var options = new PagingOptions { CursorKey = key };
        var scope = new CursorScope("products", ["A"]);
        var codec = CursorCodec.From(options);
        var text = codec.Encode(new Cursor(0, 1), scope);
        Assert.Empty(Faults(options, environment));
        Assert.True(codec.TryDecode(text, scope, out _, out _));
        Assert.False(CursorCodec.From(options).TryDecode(text, scope, out _, out _));
    }

    private static List<string> Faults(PagingOptions options, string environment) =>
        [.. new PagingOptionsValidator(new HostingEnvironment(environment)).Validate(null, options).Failures ?? []];

    private sealed class HostingEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
