using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Fact]
    public void Accepts_arguments_of_fields_and_directives() => Check<KnownArgumentNamesRule>.Accepts("{ item(id: 1) @include(if: true) { id } }");

    [Fact]
    public void Is_silent_about_unknown_fields_and_directives() => Check<KnownArgumentNamesRule>.Accepts("{ nothing(x: 1) painting @nothing(x: 1) { id } }");

    [Fact]
    public void Rejects_an_argument_that_the_field_does_not_have()
    {
        var messages = Check<KnownArgumentNamesRule>.Rejects("{ item(idd: 1) { id } }", "1:8");
        Assert.Equal("""Unknown argument "idd" on field "Query.item". Did you mean "id"?""", messages[0]);
    }

    [Fact]
    public void Rejects_an_argument_that_the_directive_does_not_have() => Check<KnownArgumentNamesRule>.Rejects("{ painting @include(iff: true) { id } }", "1:21");

    [Fact]
    public void Rejects_an_argument_of_the_field_on_its_directive() => Check<KnownArgumentNamesRule>.Rejects("{ item(id: 1) @skip(id: 1) { id } }", "1:21");
}
