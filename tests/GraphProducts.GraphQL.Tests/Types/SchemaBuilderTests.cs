using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Merges_several_files_into_one_schema()
    {
        var schema = SchemaCheck.Build("type Query { a: A }", "type A { b: B! }", "enum B { X Y }");
        var field = schema.QueryType.TryGetField("a")!;
        Assert.Equal("B!", ((ObjectType)field.Type).TryGetField("b")!.Type.ToString());
        Assert.Equal(["X", "Y"], ((EnumType)schema.TryGetType("B")!).Values.Select(value => value.Name));
    }

    [Fact]
    public void Applies_extensions_wherever_they_stand()
    {
        var schema = SchemaCheck.Build(
            "extend type Query { b: Int } extend enum E { Y } extend union U = O extend input I { y: Int } extend scalar S @specifiedBy(url: \"x:y\")",
            "type Query { a(i: I, s: S): E u: U n: N } enum E { X } union U = Query input I { x: Int } scalar S type O { n: Int } interface N { n: Int }",
            "extend type O implements N @mark extend interface N { m: Int } extend type O { m: Int } directive @mark on OBJECT");
        Assert.Equal(["a", "u", "n", "b"], schema.QueryType.Fields.Select(field => field.Name));
        Assert.Equal(["X", "Y"], ((EnumType)schema.TryGetType("E")!).Values.Select(value => value.Name));
        Assert.Equal(["Query", "O"], ((UnionType)schema.TryGetType("U")!).MemberTypes.Select(type => type.Name));
        Assert.Equal(["x", "y"], ((InputObjectType)schema.TryGetType("I")!).Fields.Select(field => field.Name));
        Assert.Equal("x:y", ((ScalarType)schema.TryGetType("S")!).SpecifiedByUrl);
        Assert.Equal("mark", Assert.Single(schema.TryGetType("O")!.Directives).Name.Value);
        Assert.Equal([schema.TryGetType("O")], schema.GetPossibleTypes(schema.TryGetType("N")!));
    }

    [Fact]
    public void Takes_root_types_by_their_usual_names_unless_a_schema_definition_names_others()
    {
        var usual = SchemaCheck.Build("type Query { a: ID } type Mutation { a: ID } type Subscription { a: ID }");
        Assert.Equal(("Query", "Mutation", "Subscription"), (usual.QueryType.Name, usual.MutationType!.Name, usual.SubscriptionType!.Name));
        var named = SchemaCheck.Build("schema { query: Root } type Root { a: ID } type Mutation { a: ID }", "extend schema { subscription: Events } type Events { a: ID }");
        Assert.Equal(("Root", null, "Events"), (named.QueryType.Name, named.MutationType?.Name, named.SubscriptionType!.Name));
    }

    [Fact]
    public void Collects_the_faults_of_all_files() =>
        Assert.Equal(
            [
                "There can be only one type named \"A\".",
                "Cannot extend type \"Qery\": it is not defined. Did you mean \"Query\"?",
                "Unknown type \"Strin\". Did you mean \"String\"?",
                "Field \"A.x\" can only be defined once.",
                "Unknown directive \"@nothing\".",
            ],
            SchemaCheck.FaultsOf("type Query { a: Strin } type A { x: Int x: Int }", "type A { y: Int } extend type Qery { b: Int } enum E @nothing { X }"));

    [Fact]
    public void Names_the_file_and_the_place_of_a_fault()
    {
        var error = Assert.Single(Assert.Throws<SchemaException>(() => SchemaCheck.Build("type Query { a: ID }", "\ntype A { x: Nothing }")).Errors);
        Assert.Equal([new SourcePosition(2, 13)], error.Locations);
    }

    [Fact]
    public void Repeats_of_what_the_specification_defines_change_nothing()
    {
        var schema = SchemaCheck.Build("type Query { a: Int @deprecated } scalar Int directive @deprecated(reason: String = \"x\") on FIELD_DEFINITION | ENUM_VALUE");
        Assert.True(schema.TryGetType("Int")!.IsBuiltIn);
        Assert.Equal(Deprecation.DefaultReason, schema.QueryType.TryGetField("a")!.Deprecation!.Reason);
    }

    [Fact]
    public void Lets_undefined_directives_be_only_on_request()
    {
        const string sdl = "type Query @key(fields: \"id\") { id: ID @external }";
        Assert.Equal(2, SchemaCheck.FaultsOf(sdl).Length);
        Assert.NotNull(SchemaBuilder.Build([Source.FromString(sdl)], new SchemaOptions { AllowUnknownDirectives = true }));
    }

    [Fact]
    public void Rejects_operations_and_fragments() =>
        Assert.Equal(["A schema cannot contain an operation.", "A schema cannot contain a fragment."], SchemaCheck.FaultsOf("type Query { a: ID } query Q { a } fragment F on Query { a }"));

    [Fact]
    public void Rejects_extensions_of_another_kind_and_a_second_schema() =>
        Assert.Equal(
            ["Must provide only one schema definition.", "Cannot extend \"A\" as another kind of type."],
            SchemaCheck.FaultsOf("schema { query: A } schema { query: A } type A { x: ID } extend enum A { X }"));
}
