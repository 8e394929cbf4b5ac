using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Validation;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation;

public sealed class ValidatorTests
{
    [Fact]
    public void Accepts_a_document_that_uses_everything()
    {
        var errors = Validator.Validate(Museum.Schema, Parser.ParseDocument("""
            query Visit($id: ID!, $language: Language = GERMAN, $tags: [String!], $short: Boolean!) @cached(seconds: 5) {
              item(id: $id) { ...Line ... on Painting @skip(if: $short) { artist { name works { __typename } } } }
              search(filter: { text: "horse", tags: $tags }) { ... on Artist { born } ... on Item { ...Line } }
              __type(name: "Item") { fields { name } }
            }
            fragment Line on Item { id title(language: $language) @mark @mark(name: "x") }
            """));
        Assert.Empty(errors);
    }

    [Fact]
    public void Reports_the_errors_of_all_rules_in_one_go()
    {
        var errors = Validator.Validate(Museum.Schema, Parser.ParseDocument("query ($x: Int) { nothing item { id { y } } ...Z }"));
        Assert.Equal(5, errors.Length);
    }

    [Fact]
    public void Stops_at_the_limit_and_says_so()
    {
        var options = new ValidationOptions { MaxErrors = 3 };
        var errors = Validator.Validate(Museum.Schema, Parser.ParseDocument("{ a b c d e f }"), options);
        Assert.Equal(4, errors.Length);
        Assert.Equal("There are more than 3 errors; the others are not reported.", errors[3].Message);
    }

    [Fact]
    public void Looks_for_no_names_that_nobody_will_read()
    {
        var document = Parser.ParseDocument($"query({string.Concat(Enumerable.Range(0, 3_000).Select(i => $"$v{i}: Pain "))}) {{ __typename }}");
        Validator.Validate(Museum.Schema, document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Validator.Validate(Museum.Schema, document);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_500_000);
    }

    [Fact]
    public void Reports_as_many_errors_as_the_limit_allows_without_a_word_about_it() =>
        Assert.Equal(3, Validator.Validate(Museum.Schema, Parser.ParseDocument("{ a b c }"), new ValidationOptions { MaxErrors = 3 }).Length);

    [Fact]
    public void Runs_one_rule_alone()
    {
        var document = Parser.ParseDocument("query ($x: Int) { nothing }");
        Assert.Single(Validator.Validate(Museum.Schema, document, null, "NoUnusedVariablesRule"));
        Assert.Throws<ArgumentException>(() => Validator.Validate(Museum.Schema, document, null, "NoSuchRule"));
    }

    [Fact]
    public void Has_one_file_and_one_test_class_for_each_rule()
    {
        var tested = typeof(ValidatorTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        var rules = typeof(Validator).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IRule)) && type.IsClass).Select(type => type.Name);
        Assert.Equal(rules.Order(), SpecifiedRules.All.Select(rule => rule.Name).Order());
        Assert.All(SpecifiedRules.All, rule => Assert.Contains(rule.Name + "Tests", tested));
    }
}
