using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Conformance.Operations;

namespace GraphProducts.GraphQL.Conformance;

/// <summary>Answers questions about the engine: does a text parse, is a document valid, what comes out when it is executed.</summary>
internal static class ConformanceHost
{
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 1024 };

    /// <summary>The answer to a question, a JSON object of which <c>op</c> says what is asked. What breaks the engine is answered as a crash.</summary>
    public static async Task<JsonObject> AnswerAsync(string question)
    {
        using var json = JsonDocument.Parse(question, s_deep);
        JsonObject answer;
        try
        {
            answer = await AnswerAsync(json.RootElement);
        }
        catch (Exception exception)
        {
            answer = new JsonObject { ["crash"] = exception.ToString() };
        }

        if (json.RootElement.TryGetProperty("id", out var id))
            answer["id"] = JsonNode.Parse(id.GetRawText());
        return answer;
    }

    private static async Task<JsonObject> AnswerAsync(JsonElement question) => question.Text("op") switch
    {
        "parse" => ParseOperation.Answer(question),
        "lex" => LexOperation.Answer(question),
        "validate" => ValidateOperation.Answer(question),
        "schema" => SchemaOperation.Answer(question),
        "execute" => await ExecuteOperation.AnswerAsync(question),
        _ => new JsonObject { ["unsupported"] = true },
    };
}
