using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Fact]
    public void Accepts_scalars_enums_and_input_objects() => Check<VariablesAreInputTypesRule>.Accepts("query ($a: ID, $b: [Language!]!, $c: Filter, $d: Unknown) { painting { id } }");

    [Fact]
    public void Rejects_types_of_answers() => Check<VariablesAreInputTypesRule>.Rejects("query ($a: Item, $b: [Painting!], $c: Found) { painting { id } }", "1:12", "1:22", "1:39");
}
