using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Fact]
    public void Accepts_directives_where_they_may_stand() => Check<KnownDirectivesRule>.Accepts("query ($x: Int @mark) @cached(seconds: 1) { painting @skip(if: false) { ... @include(if: true) { id } ...F @skip(if: true) } } fragment F on Item @mark { id }");

    [Fact]
    public void Rejects_an_unknown_directive()
    {
        var messages = Check<KnownDirectivesRule>.Rejects("{ painting @skp(if: true) { id } }", "1:12");
        Assert.Equal("""Unknown directive "@skp". Did you mean "skip"?""", messages[0]);
    }

    [Fact]
    public void Rejects_a_directive_elsewhere()
    {
        var messages = Check<KnownDirectivesRule>.Rejects("query @skip(if: true) { painting { id } }", "1:7");
        Assert.Equal("""Directive "@skip" cannot stand on QUERY, only on FIELD, FRAGMENT_SPREAD, INLINE_FRAGMENT.""", messages[0]);
    }

    [Fact]
    public void Rejects_it_on_every_kind_of_place() => Check<KnownDirectivesRule>.Rejects("query ($x: Int @skip(if: true)) { ...F @cached(seconds: 1) ... @mark { painting { id } } } fragment F on Query @skip(if: true) { painting { id } } mutation M @mark { buy(id: 1) { id } } subscription S @mark { closed }", "1:16", "1:40", "1:64", "1:112", "1:159", "1:202");
}
