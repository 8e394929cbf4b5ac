using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    [Fact]
    public void Accepts_operations_that_the_schema_has() => Check<KnownOperationTypesRule>.Accepts("query A { painting { id } } mutation B { buy(id: 1) { id } } subscription C { closed }");

    [Fact]
    public void Rejects_operations_that_the_schema_does_not_have()
    {
        var schema = SchemaBuilder.Build([Source.FromString("type Query { id: ID }")]);
        Check<KnownOperationTypesRule>.Rejects("query A { id } mutation B { id } subscription C { id }", schema, null, "1:16", "1:34");
    }
}
