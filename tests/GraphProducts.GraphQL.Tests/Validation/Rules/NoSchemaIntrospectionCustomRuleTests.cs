using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Validation;
using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class NoSchemaIntrospectionCustomRuleTests
{
    private static readonly ValidationOptions s_off = new() { AllowIntrospection = false };

    [Fact]
    public void Accepts_introspection_unless_it_is_switched_off() =>
        Check<NoSchemaIntrospectionCustomRule>.Accepts("""{ __schema { queryType { name } } __type(name: "Item") { kind } }""");

    [Fact]
    public void Accepts_the_name_of_a_type_anywhere() => Assert.Empty(Validate("{ __typename painting { __typename artist { __typename } } }"));

    [Fact]
    public void Accepts_a_field_that_only_has_such_a_name() => Assert.Empty(Validate("{ __schema: painting { __type: id } }"));

    [Fact]
    public void Rejects_the_first_field_that_tells_of_the_schema()
    {
        var errors = Validate("{ s: __schema { queryType { name } } ...F } fragment F on Query { __type(name: \"Item\") { kind } }");
        var error = Assert.Single(errors);
        Assert.Equal((1, 3, ErrorCodes.IntrospectionDisabled), (error.Locations[0].Line, error.Locations[0].Column, error.Code));
        Assert.StartsWith("Introspection is switched off here, and the field \"__schema\" is part of it.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_each_of_them_where_that_is_wanted() =>
        Assert.Equal(2, Validate("{ __schema { queryType { name } } }", s_off with { ReportsEachIntrospectionField = true }).Length);

    [Fact]
    public void Gives_no_suggestions_where_it_is_switched_off_unless_told_to()
    {
        const string unknown = "{ painting { titlle } }";
        Assert.Contains("Did you mean", Message(unknown, new ValidationOptions()), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", Message(unknown, s_off), StringComparison.Ordinal);
        Assert.Contains("Did you mean", Message(unknown, s_off with { Suggestions = true }), StringComparison.Ordinal);
    }

    private static string Message(string document, ValidationOptions options) =>
        Assert.Single(Validator.Validate(Museum.Schema, Parser.ParseDocument(document), options)).Message;

    private static ImmutableArray<GraphQLError> Validate(string document, ValidationOptions? options = null) =>
        Validator.Validate(Museum.Schema, Parser.ParseDocument(document), options ?? s_off, nameof(NoSchemaIntrospectionCustomRule));
}
