using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Fact]
    public void Accepts_fragments_that_are_defined() => Check<KnownFragmentNamesRule>.Accepts("{ painting { ...A } } fragment A on Item { id }");

    [Fact]
    public void Rejects_a_fragment_that_is_not()
    {
        var messages = Check<KnownFragmentNamesRule>.Rejects("{ painting { ...Detail } } fragment Details on Item { id }", "1:17");
        Assert.Equal("""Unknown fragment "Detail". Did you mean "Details"?""", messages[0]);
    }
}
