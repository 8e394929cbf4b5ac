using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Fact]
    public void Accepts_operations_and_fragments() => Check<ExecutableDefinitionsRule>.Accepts("{ painting { id } } fragment F on Item { id }");

    [Fact]
    public void Rejects_definitions_and_extensions_of_the_type_system() => Check<ExecutableDefinitionsRule>.Rejects("{ painting { id } } type New { id: ID } extend type Item { x: Int } directive @new on FIELD schema { query: New }", "1:21", "1:41", "1:69", "1:93");
}
