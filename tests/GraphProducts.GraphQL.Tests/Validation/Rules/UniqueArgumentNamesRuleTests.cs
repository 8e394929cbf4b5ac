using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Fact]
    public void Accepts_the_same_argument_on_different_fields() => Check<UniqueArgumentNamesRule>.Accepts("{ a: item(id: 1) { id } b: item(id: 2) { id } }");

    [Fact]
    public void Rejects_an_argument_that_is_given_twice() => Check<UniqueArgumentNamesRule>.Rejects("{ item(id: 1, id: 2) { id } }", "1:8 1:15");

    [Fact]
    public void Rejects_it_on_directives_too() => Check<UniqueArgumentNamesRule>.Rejects("{ painting @skip(if: true, if: true) { id } }", "1:18 1:28");

    [Fact]
    public void Names_only_the_first_ten_of_very_many()
    {
        var messages = Check<UniqueArgumentNamesRule>.Rejects($"{{ item({string.Concat(Enumerable.Repeat("id:1 ", 1000))}) {{ id }} }}", string.Join(' ', Enumerable.Range(0, 10).Select(i => $"1:{8 + (5 * i)}")));
        Assert.Equal(["There can be only one argument named \"id\"."], messages);
    }
}
