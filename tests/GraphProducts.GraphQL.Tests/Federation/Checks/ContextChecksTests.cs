using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class ContextChecksTests
{
    private const string Rest = " type Query { user: User } type User @key(fields: \"id\") @context(name: \"user\") { id: ID!  locale: String  address: Address  post: Post  strict: String!  tags: [String!]!  matrix: [[Int!]!]!  addresses: [Address]! } type Address { city: String!  zip: Int  thing: Thing } "
        + "type Thing @key(fields: \"id\") @interfaceObject { id: ID!  name: String } ";

    private const string Animals =
        """
        interface Animal @context(name: "pet") { id: ID!  name: String }
        type Cat implements Animal { id: ID!  name: String  call: String! }
        type Dog implements Animal { id: ID!  name: String  call: String  cats: [Animal] }
        union Plant @context(name: "plant") = Tree
        type Tree { name: String }
        """;

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
    [InlineData("String", "$user { strict }")]
    [InlineData("ID", "$user{ id }")]
    [InlineData("[String]", "$user { tags }")]
    [InlineData("[[Int]]", "$user { matrix }")]
    [InlineData("[String]", "$user { addresses { city } }")]
    [InlineData("[String]", "$user ... on User { addresses { city } }")]
    [InlineData("String", "$pet { name }")]
    [InlineData("String", "$pet ... on Cat { call } ... on Dog { name }")]
    [InlineData("String", "$pet ... on Dog { call }")]
    [InlineData("String", "$plant { __typename }")]
    [InlineData("String", "# a comment\\n , $ , user , locale")]
    public void Accepts_arguments_of_the_type_that_is_selected(string type, string selection) => SubgraphCheck.Accepts(Post(type, selection));

    [Theory]
    [InlineData("Int", "$user { locale }", "what is selected of User is of type String, and the argument of type Int. They must be the same.")]
    [InlineData("String", "$user { id }", "what is selected of User is of type ID, and the argument of type String. They must be the same.")]
    [InlineData("String", "$user { tags }", "what is selected of User is of type [String], and the argument of type String. They must be the same.")]
    [InlineData("[String]", "$user { locale }", "what is selected of User is of type String, and the argument of type [String]. They must be the same.")]
    [InlineData("String", "$user { addresses { city } }", "what is selected of User is of type [String], and the argument of type String. They must be the same.")]
    [InlineData("String", "$pet ... on Cat { call } ... on Dog { id }", "what is selected of Dog is of type ID, and the argument of type String. They must be the same.")]
    [InlineData("String", "$user { address { city zip } }", "one field can be selected, and there are several of User, of the types String and Int.")]
    [InlineData("String!", "$user { strict }", "the argument is of type String!, and what comes from a context may be null. Make it String.")]
    [InlineData("[String!]", "$user { tags }", "the argument is of type [String!], and what comes from a context may be null. Make it [String].")]
    public void Refuses_arguments_of_another_type_than_what_is_selected(string type, string selection, string message) =>
        SubgraphCheck.Rejects(Post(type, selection), $"@fromContext on Post.text(a:): {message}");

    [Theory]
    [InlineData("$user", "\"$user\" names no context. Write \"$name { field }\".")]
    [InlineData("$user { locale ... on User { strict } }", "one field can be selected, or one for each type.")]
    [InlineData("$user { address { ... on Address { city } } }", "a fragment cannot stand inside the selection of Address: select fields.")]
    [InlineData("$user { address { thing { name } } }", "nothing can be selected of Thing, which stands for an interface of another subgraph.")]
    [InlineData("$user ... on User { locale } ... on User { strict }", "\"... on User\" stands there twice: one field can be selected of each type.")]
    [InlineData("$user ... on User { locale } ... on Cat { name }", "\"... on Cat\" is never selected, since Cat does not set the context: leave it out.")]
    [InlineData("$plant ... on Tree { name } ... on Cat { name }", "\"... on Cat\" is never selected, since Cat does not set the context: leave it out.")]
    public void Refuses_selections_that_are_not_one_field_of_each_type(string selection, string message) =>
        SubgraphCheck.Rejects(Post("String", selection), $"@fromContext on Post.text(a:): {message}");

    [Theory]
    [InlineData("... on Animal { name }", "\"... on Animal\"", "Animal")]
    [InlineData("... { name }", "\"...\"", "Animal")]
    public void Refuses_fragments_that_name_no_object_type(string fragment, string shown, string missing) => SubgraphCheck.Rejects(
        Post("String", $"$pet {fragment}"),
        $"@fromContext on Post.text(a:): {shown} is of no object type: write a fragment for each object type that sets the context.",
        $"@fromContext on Post.text(a:): nothing is selected of {missing}, which sets the context too: add a fragment.");

    [Fact]
    public void Refuses_to_leave_out_a_type_that_sets_the_context() => SubgraphCheck.Rejects(
        Post("String", "$user ... on User { locale }") + "extend type Tree @context(name: \"user\")",
        "@fromContext on Post.text(a:): nothing is selected of Tree, which sets the context too: add a fragment.");

    [Fact]
    public void Refuses_arguments_of_directives() => SubgraphCheck.Rejects(
        Post("String", "$user { locale }") + "directive @d(b: String @fromContext(field: \"$user { locale }\")) on FIELD_DEFINITION",
        "@fromContext cannot stand on @d(b:), which belongs to a directive.");

    [Theory]
    [InlineData("my_context")]
    [InlineData("5th")]
    [InlineData("")]
    [InlineData("user\n")]
    public void Refuses_names_of_other_characters(string name) => SubgraphCheck.Rejects(
        $"type Post {{ id: ID }} type T @context(name: \"{name.Replace("\n", "\\n", StringComparison.Ordinal)}\") {{ id: ID }}{Rest}", $"@context on T: \"{name}\" is no name of letters and digits.");

    private static string Post(string type, string selection) =>
        $"type Post @key(fields: \"id\") {{ id: ID!  text(a: {type} @fromContext(field: \"{selection}\")): String }}{Rest}{Animals} ";
}
