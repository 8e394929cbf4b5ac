using System.Text;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Validation;
using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

/// <summary>What documents cost that were made to be slow: the limit of the work is low here, so that a rule that does too much is seen without a clock.</summary>
public sealed class OverlappingFieldsWorkTests
{
    [Fact]
    public void Compares_thousands_of_equal_fields_with_one_of_them() =>
        Assert.Empty(Validate($"{{ {Repeat(4000, _ => "painting { id }")} }}", maxComparedFields: 20_000));

    [Fact]
    public void Looks_at_thousands_of_aliases_once_each() =>
        Assert.Empty(Validate($"{{ {Repeat(3000, i => $"f{i}: painting {{ ...A }}")} }} fragment A on Painting {{ artist {{ ...B }} }} fragment B on Artist {{ name }}", 20_000));

    [Fact]
    public void Does_not_double_with_each_fragment_that_is_spread_twice() =>
        Assert.Empty(Validate(
            $"{{ items {{ ...F0 }} }} {Repeat(200, i => $"fragment F{i} on Painting {{ p: artist {{ works {{ ...F{i + 1} }} }} q: artist {{ works {{ ...F{i + 1} }} }} }}")} fragment F200 on Painting {{ id }}",
            maxComparedFields: 20_000));

    [Fact]
    public void Follows_a_chain_of_thousands_without_recursion()
    {
        var chain = Repeat(20_000, i => $"fragment F{i} on Artist {{ works {{ ... on Painting {{ artist {{ ...F{i + 1} }} }} }} }}");
        Assert.Empty(Validate(chain + " fragment F20000 on Artist { name }", maxComparedFields: 500_000));
    }

    [Fact]
    public void Refuses_a_document_whose_fragments_form_more_sets_than_can_be_looked_at()
    {
        const int depth = 20;
        var document = new StringBuilder($"{{ painting {{ artist {{ {Repeat(depth, i => $"...G{i}_0")} }} }} }}");
        for (var i = 0; i < depth; i++)
        {
            for (var level = 0; level < depth; level++)
                document.Append(Chain(i, level));
            document.Append($" fragment G{i}_{depth} on Artist {{ name }}");
        }

        var error = Assert.Single(Validate(document.ToString(), maxComparedFields: 50_000));
        Assert.Contains("limit: 50000 fields", error, StringComparison.Ordinal);
    }

    // Each chain leaves one level out on one of two ways, so that every way through the levels merges another set of chains.
    private static string Chain(int chain, int level)
    {
        string Step(string alias) => $"{alias}: works {{ ... on Painting {{ artist {{ ...G{chain}_{level + 1} }} }} }}";
        return $" fragment G{chain}_{level} on Artist {{ {Step("p")} {(chain == level ? "" : Step("q"))} }}";
    }

    private static string Repeat(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));

    private static string[] Validate(string document, int maxComparedFields)
    {
        var options = new ValidationOptions { MaxComparedFields = maxComparedFields };
        var parsed = Parser.ParseDocument(Source.FromString(document), ParserOptions.Trusted);
        return [.. Validator.Validate(Museum.Schema, parsed, options, nameof(OverlappingFieldsCanBeMergedRule)).Select(error => error.Message)];
    }
}
