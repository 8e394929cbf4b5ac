using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Fact]
    public void Accepts_types_of_the_schema() => Check<KnownTypeNamesRule>.Accepts("query ($a: [ID!]!, $b: Filter) { painting { ... on Item { id } } } fragment F on __Type { name }");

    [Fact]
    public void Rejects_types_that_do_not_exist()
    {
        var messages = Check<KnownTypeNamesRule>.Rejects("query ($a: [Filtre!]) { painting { ... on Itm { id } } } fragment F on Nothing { id }", "1:13", "1:43", "1:72");
        Assert.Equal("""Unknown type "Filtre". Did you mean "Filter"?""", messages[0]);
    }
}
