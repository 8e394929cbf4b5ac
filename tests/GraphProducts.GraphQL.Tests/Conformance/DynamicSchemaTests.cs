using System.Text;
using System.Text.Json;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Conformance;

/// <summary>A schema that is known only at run time, served with one function for all fields: objects are dictionaries.</summary>
public sealed class DynamicSchemaTests
{
    private const string Sdl =
        """
        scalar Any
        enum Size { SMALL LARGE }
        interface Animal { name: String }
        type Cat implements Animal { name: String! lives: Int }
        type Dog implements Animal { name: String }
        type Query {
          int: Int float: Float string: String boolean: Boolean id: ID any: Any size: Size
          ints: [Int] strictInts: [Int!]
          cat: Cat strictCat: Cat! cats: [Cat!] litters: [[Cat!]!] animal: Animal animals: [Animal]
          echo(any: Any, name: String!): Any
        }
        type Mutation { first: Int! second(text: String): Int }
        """;

    public static TheoryData<string, object?, string> Leafs => new()
    {
        { "int", 7L, "7" },
        { "int", 7.0, "7" },
        { "int", true, "1" },
        { "int", "12", "12" },
        { "float", 1.5m, "1.5" },
        { "float", "1e3", "1000" },
        { "string", 5, "\"5\"" },
        { "string", 1e20, "\"100000000000000000000\"" },
        { "string", 1e-7, "\"1e-7\"" },
        { "string", false, "\"false\"" },
        { "boolean", 0, "false" },
        { "id", 42, "\"42\"" },
        { "id", new Guid("11111111-2222-3333-4444-555555555555"), "\"11111111-2222-3333-4444-555555555555\"" },
        { "size", "LARGE", "\"LARGE\"" },
        { "any", new Dictionary<string, object?> { ["a"] = new object?[] { 1, null, "b" } }, """{"a":[1,null,"b"]}""" },
        { "any", DateTimeOffset.UnixEpoch, "\"1970-01-01T00:00:00Z\"" },
        { "any", new Uri("https://example.com/a%20b"), "\"https://example.com/a%20b\"" },
        { "ints", new HashSet<int> { 1, 2 }, "[1,2]" },
        { "ints", new object?[] { 1, null }, "[1,null]" },
    };

    public static TheoryData<string, object> Misfits => new()
    {
        { "int", 1.5 },
        { "int", 2147483648L },
        { "int", "" },
        { "float", double.NaN },
        { "float", "one" },
        { "string", double.PositiveInfinity },
        { "string", new object() },
        { "boolean", "true" },
        { "id", 1.5 },
        { "id", true },
        { "size", "HUGE" },
        { "any", new object() },
        { "ints", "text" },
        { "ints", new Dictionary<string, object?>() },
    };

    [Theory]
    [MemberData(nameof(Leafs))]
    public async Task Completes_a_value_as_what_it_turns_out_to_be(string field, object? value, string written) =>
        Assert.Equal($"{{\"data\":{{\"{field}\":{written}}}}}", await AskAsync($"{{ {field} }}", (_, _) => value));

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task Refuses_a_value_that_the_type_cannot_represent(string field, object value)
    {
        using var answer = JsonDocument.Parse(await AskAsync($"{{ {field} }}", (_, _) => value));
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("data").GetProperty(field).ValueKind);
        Assert.Equal($"[\"{field}\"]", Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Reports_an_exception_among_the_items_at_its_place() => Assert.Equal(
        """{"errors":[{"message":"bad","locations":[{"line":1,"column":3}],"path":["ints",1],"extensions":{"code":"C"}}],"data":{"ints":[1,null,3]}}""",
        await AskAsync("{ ints }", (_, _) => new object[] { 1, new GraphQLException("bad", "C"), 3 }));

    [Fact]
    public async Task Takes_a_null_to_the_nearest_nullable_place() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.strictInts.","locations":[{"line":1,"column":3}],"path":["strictInts",1],"extensions":{"code":"NULL_VALUE"}}],"data":{"strictInts":null}}""",
        await AskAsync("{ strictInts }", (_, _) => new object?[] { 1, null, 3 }));

    [Fact]
    public async Task Runs_nothing_for_the_items_behind_one_that_makes_its_list_null()
    {
        var resolved = new List<string>();
        await AskAsync("{ cats { lives } }", (field, _) =>
        {
            resolved.Add(field.Name);
            return field.Name == "cats" ? new object?[] { Animal("Cat"), null, Animal("Cat"), Animal("Cat") } : 9;
        });
        Assert.Equal(["cats", "lives"], resolved);
    }

    public static TheoryData<object?[]> BrokenLitters => new(
        [new List<object?> { Animal("Cat"), null }, new List<object?> { Animal("Cat") }],
        [new[] { Animal("Cat") }, "no list", new List<object?> { Animal("Cat") }]);

    [Theory]
    [MemberData(nameof(BrokenLitters))]
    public async Task Runs_nothing_for_the_lists_behind_one_that_makes_all_null(object?[] litters)
    {
        var resolved = new List<string>();
        Assert.EndsWith(""","data":{"litters":null}}""", await AskAsync("{ litters { lives } }", (field, _) =>
        {
            resolved.Add(field.Name);
            return field.Name == "litters" ? litters : 9;
        }), StringComparison.Ordinal);
        Assert.Equal(["litters", "lives"], resolved);
    }

    [Fact]
    public async Task Finds_the_type_of_each_animal() => Assert.Equal(
        """{"data":{"animals":[{"__typename":"Cat","lives":9},{"__typename":"Dog"}]}}""",
        await AskAsync("{ animals { __typename ... on Cat { lives } } }", (field, _) => field.Name == "lives" ? 9 : new[] { Animal("Cat"), Animal("Dog") }));

    [Theory]
    [InlineData("Plant")]
    [InlineData("Query")]
    [InlineData("Size")]
    [InlineData("throws")]
    public async Task Refuses_an_animal_whose_type_cannot_be_told(string typeName)
    {
        using var answer = JsonDocument.Parse(await AskAsync("{ animal { name } int }", (field, _) => field.Name == "int" ? 1 : Animal(typeName)));
        Assert.Equal("""{"animal":null,"int":1}""", answer.RootElement.GetProperty("data").GetRawText());
        Assert.Equal("""["animal"]""", answer.RootElement.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Tells_resolvers_the_response_name() => Assert.Equal(
        """{"data":{"string":"string","other":"other"}}""",
        await AskAsync("{ string other: string }", (_, context) => context.ResponseName));

    [Fact]
    public async Task Gives_custom_scalars_the_variables_inside_them() => Assert.Equal(
        """{"data":{"echo":{"a":5,"list":[5,null,"x"]}}}""",
        await AskAsync(
            "query ($given: Int, $missing: Int) { echo(any: { a: $given, b: $missing, list: [$given, $missing, \"x\"] }, name: \"n\") }",
            (_, context) => context.Argument<object>("any"),
            """{"given":5}"""));

    [Fact]
    public async Task Says_where_a_wrong_argument_stands()
    {
        var answer = await AskAsync("query ($name: String = \"n\") { echo(name: $name) }", (_, context) => context.Argument<string>("name"), """{"name":null}""");
        Assert.Contains("\"locations\":[{\"line\":1,\"column\":42}],\"path\":[\"echo\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_a_mutation_when_a_root_field_makes_the_answer_null()
    {
        var resolved = new List<string>();
        var answer = await AskAsync("mutation { first second }", (field, _) =>
        {
            resolved.Add(field.Name);
            return null;
        });
        Assert.Equal(["first"], resolved);
        Assert.EndsWith(",\"data\":null}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_with_a_mutation_when_a_nullable_root_field_fails()
    {
        var answer = await AskAsync("mutation { second first }", (field, _) => field.Name == "first" ? 1 : throw new GraphQLException("no", "C"));
        Assert.EndsWith(",\"data\":{\"second\":null,\"first\":1}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_the_field_that_failed_at_once_rather_than_the_one_that_was_waited_for()
    {
        var schema = SchemaBuilder.Build([Source.FromString("type Query { late: Int! atOnce: Int! }")]);
        var otherHasRun = new TaskCompletionSource();
        var bindings = new SchemaBindings().Bind<RootValue>("Query", query => query
            .Resolve<object?>("late", async (_, _, _) =>
            {
                await otherHasRun.Task;
                return null;
            })
            .Resolve<object?>("atOnce", (_, _, _) =>
            {
                otherHasRun.SetResult();
                return ValueTask.FromResult<object?>(null);
            }));
        var answer = await AskAsync(schema, bindings, "{ late atOnce }", "{}");
        Assert.Contains("\"path\":[\"atOnce\"]", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("late\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_scalars_that_nothing_refers_to()
    {
        var schema = SchemaBuilder.Build([Source.FromString("type Query { id: ID }")]);
        Assert.Null(schema.TryGetType("Float"));
        Assert.NotNull(schema.TryGetType("ID"));
        Assert.NotNull(schema.TryGetType("Boolean"));
    }

    private static Dictionary<string, object?> Animal(string typeName) => new() { ["type"] = typeName };

    private static string TypeNameOf(Dictionary<string, object?> animal) =>
        animal["type"] is string name and not "throws" ? name : throw new InvalidOperationException("no such animal");

    private static async Task<string> AskAsync(string document, Func<FieldDefinition, ResolverContext, object?> answer, string variables = "{}")
    {
        var schema = SchemaBuilder.Build([Source.FromString(Sdl)]);
        var bindings = new SchemaBindings()
            .BindAll(schema, (type, field) => type.Resolve<object?>(field.Name, (_, context, _) => ValueTask.FromResult(answer(field, context))))
            .BindAbstract<Dictionary<string, object?>>("Animal", TypeNameOf);
        return await AskAsync(schema, bindings, document, variables);
    }

    private static async Task<string> AskAsync(Schema schema, SchemaBindings bindings, string document, string variables)
    {
        using var json = JsonDocument.Parse(variables);
        using var response = await GraphQLService.Create(schema, bindings).ExecuteAsync(new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = json.RootElement,
            Services = new NoServices(),
        });
        var (errors, data) = response.Parts;
        return Encoding.UTF8.GetString([.. errors.Span, .. data.Span]);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
