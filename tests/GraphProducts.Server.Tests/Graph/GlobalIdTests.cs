using GraphProducts.Server.Identity;
using GraphProducts.Server.Products;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

public sealed class GlobalIdTests
{
    [Theory]
    [InlineData("prod2")]
    [InlineData("茶-WIN-158")]
    [InlineData("PRF+123&\"q\"")]
    [InlineData("SED 128/é")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData(" ")]
    public void Gives_back_its_key_and_is_fit_for_urls(string key)
    {
        var id = new GlobalId(GlobalIdKind.Product, ProductSource.Scantrust, key);

        Assert.Equal(id, GlobalId.TryParse(id.ToString()));
        Assert.Matches("^[A-Za-z0-9_-]+$", id.ToString());
    }

    [Fact]
    public void Gives_back_a_key_longer_than_its_buffer()
    {
        var id = new GlobalId(GlobalIdKind.Product, ProductSource.DecoNetwork, new string('é', 500));

        Assert.Equal(id, GlobalId.TryParse(id.ToString()));
    }

    [Fact]
    public void Differs_by_kind_and_by_source()
    {
        var ids =
            from kind in Enum.GetValues<GlobalIdKind>()
            from source in Enum.GetValues<ProductSource>()
            select new GlobalId(kind, source, "1").ToString();

        Assert.Equal(ids.Count(), ids.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("cHM")]
    [InlineData("cHNwcm9kMg==")]
    [InlineData(" cHNwcm9kMg")]
    [InlineData("cHNwcm9kMg\n")]
    [InlineData("cHNwcm9kMh")]
    [InlineData("cHhwcm9kMg")]
    [InlineData("eHNwcm9kMg")]
    [InlineData("cHP__w")]
    [InlineData("prod2")]
    [InlineData("茶")]
    public void Takes_no_text_that_it_would_not_write_itself(string text) => Assert.Null(GlobalId.TryParse(text));

    [Fact]
    public void Takes_no_text_of_any_length() => Assert.Null(GlobalId.TryParse(new string('A', 1_000_000)));
}
