using System.Globalization;
using System.Text;
using GraphProducts.Server.Upstreams.Json;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class RecentTextTests
{
    [Fact]
    public void Gives_equal_text_as_one_string() => Assert.Same(RecentText.Get("Chicago"u8), RecentText.Get("Chicago"u8));

    [Fact]
    public void Never_gives_one_text_for_another_however_many_share_a_place()
    {
        foreach (var number in Enumerable.Range(0, 10_000).Select(number => number % 5000))
        {
            var text = number.ToString("x" + (1 + number % 110), CultureInfo.InvariantCulture);
            Assert.Equal(text, RecentText.Get(Encoding.ASCII.GetBytes(text)));
        }
    }

    [Fact]
    public void Reads_no_text_as_the_empty_string() => Assert.Equal("", RecentText.Get([]));
}
