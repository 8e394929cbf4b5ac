using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    [Fact]
    public void Accepts_different_names() => Check<UniqueFragmentNamesRule>.Accepts("{ painting { ...A ...B } } fragment A on Item { id } fragment B on Item { id }");

    [Fact]
    public void Rejects_a_name_that_is_given_twice() => Check<UniqueFragmentNamesRule>.Rejects("fragment A on Item { id } fragment A on Artist { name }", "1:10 1:36");
}
