using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Validation;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation;

/// <summary>Runs one rule over one document.</summary>
internal static class Check<TRule>
    where TRule : IRule
{
    /// <summary>The rule has nothing to say.</summary>
    public static void Accepts(string document, Schema? schema = null) => Assert.Empty(Run(document, schema, null));

    /// <summary>The rule reports exactly these errors; each place is "line:column", or several of them with spaces between. Answers the messages.</summary>
    public static string[] Rejects(string document, params string[] places) => Rejects(document, schema: null, options: null, places);

    /// <inheritdoc cref="Rejects(string, string[])"/>
    public static string[] Rejects(string document, Schema? schema, ValidationOptions? options, params string[] places)
    {
        var errors = Run(document, schema, options);
        Assert.Equal(places, errors.Select(error => string.Join(' ', error.Locations.Select(location => $"{location.Line}:{location.Column}"))));
        Assert.All(errors, error => Assert.Equal(ErrorCodes.ValidationFailed, error.Code));
        return [.. errors.Select(error => error.Message)];
    }

    private static ImmutableArray<GraphQLError> Run(string document, Schema? schema, ValidationOptions? options) =>
        Validator.Validate(schema ?? Museum.Schema, Parser.ParseDocument(document), options, typeof(TRule).Name);
}
