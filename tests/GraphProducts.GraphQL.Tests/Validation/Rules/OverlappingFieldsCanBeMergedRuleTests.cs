using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Theory]
    [InlineData("{ painting { id id title(language: ENGLISH) title(language: ENGLISH) } painting { artist { name } } }")]
    [InlineData("""{ painting { related(first: 1, tags: ["a"]) { id } related(tags: ["a"], first: 1) { title } } }""")]
    [InlineData("query ($x: Json) { raw(json: { a: 1, b: [$x] }) raw(json: { b: [$x], a: 1 }) }")]
    public void Accepts_the_same_field_twice(string document) => Check<OverlappingFieldsCanBeMergedRule>.Accepts(document);

    [Theory]
    [InlineData("{ item(id: 1) { ... on Painting { x: frame } ... on Sculpture { x: title } } }")]
    [InlineData("{ item(id: 1) { ... on Painting { x: artist { y: name } } ... on Sculpture { x: artist { y: name } } } }")]
    public void Accepts_different_fields_of_objects_that_exclude_each_other(string document) => Check<OverlappingFieldsCanBeMergedRule>.Accepts(document);

    [Fact]
    public void Rejects_different_fields_under_one_name()
    {
        var messages = Check<OverlappingFieldsCanBeMergedRule>.Rejects("{ painting { x: id x: title } }", "1:14 1:20");
        Assert.Equal("""Fields "painting.x" conflict: "id" and "title" are different fields. Give one of them another alias.""", messages[0]);
    }

    [Fact]
    public void Rejects_different_arguments()
    {
        var messages = Check<OverlappingFieldsCanBeMergedRule>.Rejects("""{ item(id: 1) { id } item(id: 2) { id } raw(json: [1]) raw(json: [2]) raw raw(json: "1") }""", "1:3 1:22", "1:41 1:56", "1:41 1:71", "1:41 1:75");
        Assert.Equal("""Fields "item" conflict: "item" is given different arguments. Give one of them another alias.""", messages[0]);
    }

    [Fact]
    public void Rejects_a_conflict_below_fields_that_are_merged()
    {
        var messages = Check<OverlappingFieldsCanBeMergedRule>.Rejects("{ painting { artist { x: name } } painting { artist { x: born } } }", "1:23 1:55");
        Assert.Equal("""Fields "painting.artist.x" conflict: "name" and "born" are different fields. Give one of them another alias.""", messages[0]);
    }

    [Fact]
    public void Rejects_a_conflict_through_fragments_once() => Check<OverlappingFieldsCanBeMergedRule>.Rejects("{ painting { ...A ...B } a: painting { ...A ...B } } fragment A on Painting { x: id } fragment B on Painting { x: frame }", "1:79 1:112");

    [Fact]
    public void Rejects_a_field_of_an_interface_beside_one_of_an_object() => Check<OverlappingFieldsCanBeMergedRule>.Rejects("{ item(id: 1) { x: id ... on Painting { x: frame } } }", "1:17 1:41");

    [Fact]
    public void Rejects_shapes_that_differ_although_the_objects_exclude_each_other()
    {
        var messages = Check<OverlappingFieldsCanBeMergedRule>.Rejects("{ item(id: 1) { ... on Painting { x: width y: label z: related { id } } ... on Sculpture { x: width y: label z: id } } }", "1:35 1:92", "1:44 1:101", "1:53 1:110");
        Assert.Equal("""Fields "item.x" conflict: their types "Float" and "Int" differ. Give one of them another alias.""", messages[0]);
    }

    [Fact]
    public void Rejects_shapes_below_objects_that_exclude_each_other() => Check<OverlappingFieldsCanBeMergedRule>.Rejects("{ item(id: 1) { ... on Painting { x: artist { y: name } } ... on Sculpture { x: artist { y: born } } } }", "1:47 1:90");

    [Fact]
    public void Accepts_different_fields_below_objects_that_exclude_each_other() => Check<OverlappingFieldsCanBeMergedRule>.Accepts("{ item(id: 1) { ... on Painting { a: artist { works { ... on Painting { x: title } } } } ... on Sculpture { a: artist { works { ... on Painting { x: frame } } } } } }");

    [Fact]
    public void Rejects_a_conflict_inside_a_fragment_that_nobody_spreads() => Check<OverlappingFieldsCanBeMergedRule>.Rejects("fragment A on Artist { x: name x: born }", "1:24 1:32");

    [Fact]
    public void Rejects_a_conflict_between_unknown_fields() => Check<OverlappingFieldsCanBeMergedRule>.Rejects("{ painting { x: nothing x: nowhere } }", "1:14 1:25");

    [Fact]
    public void Ends_on_cyclic_fragments() => Check<OverlappingFieldsCanBeMergedRule>.Accepts("{ painting { ...A } } fragment A on Item { id ...B } fragment B on Item { ...A ... on Painting { artist { works { ...A } } } }");
}
