using System.Text;
using GraphProducts.GraphQL.Language;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class NameCacheTests
{
    [Fact]
    public void A_name_that_repeats_is_one_string()
    {
        var cache = default(NameCache);
        Assert.Same(cache.Get("product"u8), cache.Get("product"u8));
    }

    [Fact]
    public void Names_that_share_a_slot_stay_apart()
    {
        var cache = default(NameCache);
        var names = Enumerable.Range(0, 2000).Select(i => $"a{i}z").Concat(["abc", "abd", "_", "__"]).ToArray();
        foreach (var name in names.Concat(names))
            Assert.Equal(name, cache.Get(Encoding.ASCII.GetBytes(name)));
    }
}
