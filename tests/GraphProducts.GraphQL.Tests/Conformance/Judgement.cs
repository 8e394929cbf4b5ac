using System.Text.Json;

namespace GraphProducts.GraphQL.Tests.Conformance;

/// <summary>
/// How far an answer agrees with the expected one. <paramref name="Verdict"/>: the same outcome. <paramref name="Places"/>: also, each expected error has a place in
/// common with a reported one, and each reported one with an expected one. Wording does not count.
/// </summary>
internal sealed record Judgement(bool Verdict, bool Places)
{
    public static Judgement OfParse(JsonElement row, JsonElement answer)
    {
        var accepts = row.GetProperty("consensusOk").GetBoolean();
        return Of(
            answer.GetProperty("ok").GetBoolean() == accepts,
            accepts ? [default] : [AsList(row, "error16"), AsList(row, "error17")],
            ErrorsOf(answer));
    }

    public static Judgement OfLex(JsonElement row, JsonElement answer)
    {
        var accepts = row.GetProperty("ok").GetBoolean();
        var verdict = answer.GetProperty("ok").GetBoolean() == accepts && (!accepts || TokensOf(row) == TokensOf(answer));
        return Of(verdict, accepts ? [default] : [AsList(row, "error")], ErrorsOf(answer));
    }

    public static Judgement OfValidation(JsonElement row, JsonElement answer) => Of(
        ErrorsOf(answer) is { ValueKind: JsonValueKind.Array } errors && (errors.GetArrayLength() == 0) == row.GetProperty("consensusValid").GetBoolean(),
        [Get(row, "allErrors16"), Get(row, "allErrors17")],
        ErrorsOf(answer));

    public static Judgement OfSchema(JsonElement row, JsonElement answer) => Of(
        (ErrorsOf(answer).GetArrayLength() == 0) == row.GetProperty("consensusValid").GetBoolean(),
        [Get(row, "errors16"), Get(row, "errors17")],
        ErrorsOf(answer));

    /// <summary>The faults that one rule finds are among those that are reported.</summary>
    public static Judgement OfSchemaRule(JsonElement row, JsonElement answer)
    {
        var reported = PlacesIn(ErrorsOf(answer));
        return new Judgement(reported.Count > 0, PlacesIn(row.GetProperty("expectedErrors")).All(error => reported.Any(other => Meet(error, other))));
    }

    public static Judgement OfExecution(JsonElement row, JsonElement answer)
    {
        var expected = row.GetProperty("expected");
        var result = Get(answer, "result");
        var isIntrospection = Get(row, "introspection").ValueKind == JsonValueKind.True;
        var verdict = result.ValueKind == JsonValueKind.Object
            && !answer.TryGetProperty("unexpected", out _)
            && CanonicalJson.Of(Get(expected, "data"), isIntrospection) == CanonicalJson.Of(Get(result, "data"), isIntrospection)
            && (!row.TryGetProperty("expectedArgs", out var arguments) || CanonicalJson.Of(arguments) == CanonicalJson.Of(answer.GetProperty("args")))
            && PlacesIn(ErrorsOf(expected)).Count == PlacesIn(ErrorsOf(result)).Count;
        return Of(verdict, [ErrorsOf(expected)], ErrorsOf(result));
    }

    // An undefined element in the place of a list of errors is one without errors; where there are two references, either will do.
    private static Judgement Of(bool verdict, JsonElement[] expected, JsonElement reported) =>
        new(verdict, verdict && expected.Any(errors => Meet(PlacesIn(errors), PlacesIn(reported))));

    private static bool Meet(List<HashSet<string>> expected, List<HashSet<string>> reported) =>
        expected.All(error => reported.Any(other => Meet(error, other))) && reported.All(error => expected.Any(other => Meet(error, other)));

    private static bool Meet(HashSet<string> left, HashSet<string> right) => (left.Count == 0 && right.Count == 0) || left.Overlaps(right);

    private static List<HashSet<string>> PlacesIn(JsonElement errors) => errors.ValueKind != JsonValueKind.Array
        ? []
        : [.. errors.EnumerateArray().Select(error => PlacesOf(error).ToHashSet())];

    private static IEnumerable<string> PlacesOf(JsonElement error) => Get(error, "locations").ValueKind != JsonValueKind.Array
        ? []
        : error.GetProperty("locations").EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}");

    private static string TokensOf(JsonElement lexed) => string.Join('\n', lexed.GetProperty("tokens").EnumerateArray().Select(token =>
        $"{token.GetProperty("kind")} {token.GetProperty("start")} {token.GetProperty("line")}:{token.GetProperty("column")} {Get(token, "value")}"));

    private static JsonElement ErrorsOf(JsonElement answer) => Get(answer, "errors");

    private static JsonElement AsList(JsonElement row, string error) => JsonSerializer.SerializeToElement(new[] { row.GetProperty(error) });

    private static JsonElement Get(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : default;
}
