using System.Text.Json;
using GraphProducts.GraphQL.Conformance;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Conformance;

/// <summary>Puts public conformance cases to the engine, through the host that other tools use too. A test is a file of cases.</summary>
public sealed class CorporaTests(ITestOutputHelper output)
{
    public static TheoryData<string> Parsing => [.. CorpusFiles.Of("parse")];

    public static TheoryData<string> Lexing => [.. CorpusFiles.Of("lexer")];

    public static TheoryData<string> Validation => [.. CorpusFiles.Of("validation")];

    public static TheoryData<string> Schemas => [.. CorpusFiles.Of("schema")];

    public static TheoryData<string> SchemaRules => [.. CorpusFiles.Of("sdlrules")];

    public static TheoryData<string> Execution => [.. CorpusFiles.Of("execution")];

    [Theory]
    [MemberData(nameof(Parsing))]
    public Task Parses_what_is_GraphQL_and_nothing_else(string file) => RunAsync(file, "parse", IsAgreed("consensusOk"), Judgement.OfParse);

    [Theory]
    [MemberData(nameof(Lexing))]
    public Task Cuts_text_into_the_same_tokens(string file) => RunAsync(file, "lex", row => row.GetProperty("agree16").GetBoolean(), Judgement.OfLex);

    [Theory]
    [MemberData(nameof(Validation))]
    public Task Finds_the_same_documents_valid(string file) => RunAsync(file, "validate", IsAgreed("consensusValid"), Judgement.OfValidation);

    [Theory]
    [MemberData(nameof(Schemas))]
    public Task Finds_the_same_schemas_valid(string file) => RunAsync(file, "schema", IsAgreed("consensusValid"), Judgement.OfSchema);

    [Theory]
    [MemberData(nameof(SchemaRules))]
    public Task Finds_the_faults_of_each_schema_rule(string file) => RunAsync(file, "schema", HasExpectedErrors, Judgement.OfSchemaRule);

    [Theory]
    [MemberData(nameof(Execution))]
    public Task Answers_the_same(string file) => RunAsync(file, "execute", row => row.GetProperty("tier").GetString() == "core", Judgement.OfExecution);

    [Fact]
    public void Deviates_seldom_and_never_in_execution()
    {
        Assert.InRange(Deviations.All.Length, 0, 10);
        Assert.All(Deviations.All, deviation => Assert.NotEmpty(deviation.Reason));
        Assert.DoesNotContain(Deviations.All, deviation => deviation.File.Contains("execution", StringComparison.Ordinal));
    }

    // Cases on which the two current versions of graphql-js do not agree are no yardstick.
    private static Func<JsonElement, bool> IsAgreed(string property) => row => row.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null;

    // The cases are of one rule by itself. What other rules say of the same text they do not tell, so that of those without a fault nothing follows.
    private static bool HasExpectedErrors(JsonElement row) => row.GetProperty("expectedErrors").GetArrayLength() > 0;

    private async Task RunAsync(string file, string operation, Func<JsonElement, bool> counts, Func<JsonElement, JsonElement, Judgement> judge)
    {
        output.WriteLine(file);
        if (file == CorpusFiles.NotPresent)
            return;
        var cases = (await CorpusFiles.ReadAsync(file)).FindAll(row => counts(row));
        var differing = new HashSet<string>();
        foreach (var row in cases)
        {
            using var answer = await AskAsync(row, operation);
            var judgement = answer.RootElement.TryGetProperty("crash", out _) ? new Judgement(false, false) : judge(row, answer.RootElement);
            var id = row.GetProperty("id").GetString()!;
            Assert.True(judgement.Verdict, $"{id}: another outcome\n{row}\n{answer.RootElement}");
            if (!judgement.Places)
                differing.Add(id);
        }

        Assert.NotEmpty(cases);
        Assert.Equal(Deviations.Of(file).Order(StringComparer.Ordinal), differing.Order(StringComparer.Ordinal));
    }

    private static async Task<JsonDocument> AskAsync(JsonElement row, string operation)
    {
        // As it was written: half a surrogate pair, which some texts have, would not survive being read.
        var properties = row.EnumerateObject().Where(property => property.Name != "rule").Select(property => $"\"{property.Name}\":{property.Value.GetRawText()}");
        var answer = await ConformanceHost.AnswerAsync($"{{\"op\":\"{operation}\",{string.Join(',', properties)}}}");
        return JsonDocument.Parse(answer.ToJsonString(), new JsonDocumentOptions { MaxDepth = 1024 });
    }
}
