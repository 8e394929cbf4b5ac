using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class ContextChecksTests
{
    private const string Rest = " type Query { user: User } type User @key(fields: \"id\") @context(name: \"user\") { id: ID!  locale: String  address: Address  post: Post } type Address { city: String } ";

    [Theory]
    [InlineData("type Post @key(fields: \"id\") { id: ID!  text(locale: String @fromContext(field: \"$user { locale }\")): String }")]
    [InlineData("type Post @key(fields: \"id\") { id: ID!  text(locale: String @fromContext(field: \"$user { address { city } }\")): String }")]
    [InlineData("type Post @key(fields: \"id\") { id: ID!  text(locale: String @fromContext(field: \"$user ... on User { locale }\")): String }")]
    public void Accepts_arguments_from_a_context(string sdl) => SubgraphCheck.Accepts(sdl + Rest);

    [Theory]
    [InlineData("@fromContext(field: \"locale\")", "@fromContext on Post.text(locale:): \"locale\" names no context. Write \"$name { field }\".")]
    [InlineData("@fromContext(field: \"$viewer { locale }\")", "@fromContext on Post.text(locale:): no @context is named \"viewer\".")]
    [InlineData("@fromContext(field: \"$user { locale\")", "@fromContext on Post.text(locale:): \"$user { locale\" selects nothing: Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("@fromContext(field: \"$user { locale id }\")", "@fromContext on Post.text(locale:): one field can be selected, or one for each type.")]
    [InlineData("@fromContext(field: \"$user { nope }\")", "@fromContext on Post.text(locale:): User has no field \"nope\". Add it, with @external where another subgraph answers it.")]
    [InlineData("= \"de\" @fromContext(field: \"$user { locale }\")", "@fromContext cannot stand on Post.text(locale:), which has a default value.")]
    public void Refuses_what_selects_nothing(string argument, string message) =>
        SubgraphCheck.Rejects($"type Post @key(fields: \"id\") {{ id: ID!  text(locale: String {argument}): String }}{Rest}", message);

    [Fact]
    public void Refuses_arguments_of_interfaces_and_of_types_without_a_key() => SubgraphCheck.Rejects(
        """
        interface I { text(locale: String @fromContext(field: "$user { locale }")): String }
        type Post implements I { id: ID!  text(locale: String @fromContext(field: "$user { locale }")): String }
        """ + Rest,
        "@fromContext cannot stand on I.text(locale:), which belongs to an interface.",
        "@fromContext on I.text(locale:): I needs a resolvable @key, by which the router comes back with the value.",
        "@fromContext cannot stand on Post.text(locale:): the interface I asks for the field.",
        "@fromContext on Post.text(locale:): Post needs a resolvable @key, by which the router comes back with the value.");

    [Theory]
    [InlineData("my_context")]
    [InlineData("5th")]
    [InlineData("")]
    public void Refuses_names_of_other_characters(string name) => SubgraphCheck.Rejects(
        $"type Post {{ id: ID }} type T @context(name: \"{name}\") {{ id: ID }}{Rest}", $"@context on T: \"{name}\" is no name of letters and digits.");
}
