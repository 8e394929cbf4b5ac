using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Fact]
    public void Accepts_one_operation_without_a_name_beside_fragments() => Check<LoneAnonymousOperationRule>.Accepts("{ painting { ...F } } fragment F on Item { id }");

    [Fact]
    public void Accepts_several_operations_with_names() => Check<LoneAnonymousOperationRule>.Accepts("query A { painting { id } } query B { painting { id } }");

    [Fact]
    public void Rejects_each_operation_without_a_name_among_others() => Check<LoneAnonymousOperationRule>.Rejects("{ painting { id } } query A { painting { id } } subscription { closed }", "1:1", "1:49");
}
