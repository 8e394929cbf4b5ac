using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

public sealed class PageRequestTests
{
    private static readonly CursorScope Scope = new("products", ["A", "B"]);

    [Theory]
    [InlineData(-1, null, "first is -1")]
    [InlineData(501, null, "first is 501")]
    [InlineData(null, -7, "last is -7")]
    [InlineData(10, 501, "last is 501")]
    public void Refuses_a_size_outside_the_limits_with_its_name_its_value_and_the_remedy(int? first, int? last, string words)
    {
        var error = Refused(new PageArguments(First: first, Last: last));
        Assert.Equal(PageError.ArgumentInvalid, error.Code);
        Assert.StartsWith(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("between 0 and 500", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, 20, null)]
    [InlineData(0, null, 0, null)]
    [InlineData(500, 500, 500, 500)]
    [InlineData(null, 5, null, 5)]
    public void Takes_the_default_only_when_neither_first_nor_last_is_given(int? first, int? last, int? effectiveFirst, int? effectiveLast)
    {
        var request = Accepted(new PageArguments(First: first, Last: last));
        Assert.Equal((effectiveFirst, effectiveLast), (request.First, request.Last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("opaque")]
    public void Names_the_argument_of_a_broken_cursor(string text)
    {
        var after = Refused(new PageArguments(After: text));
        Assert.Equal(PageError.CursorInvalid, after.Code);
        Assert.StartsWith($"after: \"{text}\"", after.Message, StringComparison.Ordinal);
        Assert.StartsWith("before: ", Refused(new PageArguments(Before: text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decodes_both_cursors()
    {
        var (after, before) = (new Cursor(0, 3), new Cursor(1, 2));
        var codec = PagingBench.Codec;
        var request = Accepted(new PageArguments(After: codec.Encode(after, Scope), Before: codec.Encode(before, Scope)));
        Assert.Equal((after, before), (request.After, request.Before));
        Assert.Equal(new PageBounds(0, 4, 1, 2), request.Bounds);
    }

    private static PageRequest Accepted(PageArguments arguments)
    {
        var accepted = PageRequest.TryCreate(arguments, Scope, PagingBench.Codec, new PagingOptions(), out var request, out var error);
        Assert.True(accepted, error?.Message);
        Assert.NotNull(request);
        return request;
    }

    private static PageError Refused(PageArguments arguments)
    {
        Assert.False(PageRequest.TryCreate(arguments, Scope, PagingBench.Codec, new PagingOptions(), out _, out var error));
        return error;
    }
}
