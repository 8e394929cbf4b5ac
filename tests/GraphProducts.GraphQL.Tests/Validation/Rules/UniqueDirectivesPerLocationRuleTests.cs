using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Fact]
    public void Accepts_repeatable_and_unknown_directives_twice() => Check<UniqueDirectivesPerLocationRule>.Accepts("{ painting @mark @mark @nothing @nothing { id @mark } }");

    [Fact]
    public void Rejects_others_twice() => Check<UniqueDirectivesPerLocationRule>.Rejects("{ painting @skip(if: true) @skip(if: true) { id } }", "1:12 1:28");
}
