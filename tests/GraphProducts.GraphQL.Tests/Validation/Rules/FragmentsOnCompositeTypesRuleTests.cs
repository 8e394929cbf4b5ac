using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Fact]
    public void Accepts_objects_interfaces_unions_and_no_type() => Check<FragmentsOnCompositeTypesRule>.Accepts("{ anything { ... { __typename } ... on Item { id } ...A ...B } } fragment A on Found { __typename } fragment B on Artist { name }");

    [Fact]
    public void Rejects_leaves_and_input_types() => Check<FragmentsOnCompositeTypesRule>.Rejects("{ painting { ... on ID { x } } } fragment A on Filter { text } fragment B on Language { x }", "1:21", "1:48", "1:78");
}
