using GraphProducts.GraphQL.Federation.Entities;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Entities;

public sealed class RepresentationLiteralTests
{
    public static TheoryData<object, string> Values => new()
    {
        { new DateTimeOffset(2021, 2, 1, 3, 24, 42, TimeSpan.Zero), "\"2021-02-01T03:24:42+00:00\"" },
        { new Uri("https://example.com/a%20b"), "\"https://example.com/a%20b\"" },
        { new Guid("11111111-2222-3333-4444-555555555555"), "\"11111111-2222-3333-4444-555555555555\"" },
        { 1.5m, "1.5" },
        { new object?[] { 1, null, true }, "[1,null,true]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Writes_the_value_of_a_variable_as_a_client_would(object value, string json)
    {
        var field = (FieldNode)((OperationDefinitionNode)Parser.ParseDocument("query ($v: X) { a(b: $v) }").Definitions[0]).SelectionSet.Selections[0];
        var variables = new VariableValues(new Dictionary<string, object?> { ["v"] = value });

        Assert.Equal(json, RepresentationLiteral.ToJson(field.Arguments[0].Value, variables).GetRawText().Replace("\\u002B", "+", StringComparison.Ordinal));
    }
}
