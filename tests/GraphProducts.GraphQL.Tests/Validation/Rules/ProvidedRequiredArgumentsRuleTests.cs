using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Fact]
    public void Accepts_what_is_optional_being_left_out() => Check<ProvidedRequiredArgumentsRule>.Accepts("{ convert(value: 1) flag painting { related { id } } }");

    [Fact]
    public void Rejects_a_required_argument_that_is_missing()
    {
        var messages = Check<ProvidedRequiredArgumentsRule>.Rejects("{ item { id } convert(to: INCH) }", "1:3", "1:15");
        Assert.Equal("""Field "item" needs its argument "id" of type "ID!".""", messages[0]);
    }

    [Fact]
    public void Rejects_it_on_directives_too() => Check<ProvidedRequiredArgumentsRule>.Rejects("{ painting @cached { id } }", "1:12");
}
