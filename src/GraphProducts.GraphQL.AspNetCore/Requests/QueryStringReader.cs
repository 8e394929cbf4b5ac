using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>Reads the parameters of a GET. https://graphql.github.io/graphql-over-http/draft/#sec-GET</summary>
internal static class QueryStringReader
{
    /// <summary>The parameter that tells a query from a person who looks at the endpoint.</summary>
    public const string Query = "query";

    private static readonly string[] s_names = [Query, "operationName", "variables", "extensions"];

    public static RequestReading Read(HttpRequest request)
    {
        var query = request.Query;
        if (s_names.FirstOrDefault(name => query[name].Count > 1) is { } twice)
            return RequestRefusal.BadRequest($"\"{twice}\" is there twice.");
        if (StringValues.IsNullOrEmpty(query[Query]))
            return RequestRefusal.BadRequest("\"query\" is missing or empty: the text of the GraphQL document.");
        var problem = ReadObject(query["variables"], "variables", out var variables) ?? ReadObject(query["extensions"], "extensions", out _);
        if (problem is not null)
            return RequestRefusal.BadRequest(problem);
        // An empty name is the same as none: https://graphql.github.io/graphql-over-http/draft/#sec-GET
        var operationName = query["operationName"] is [{ Length: > 0 } name] ? name : null;
        return Encode(query[Query].ToString(), operationName, variables);
    }

    private static RequestParameters Encode(string document, string? operationName, JsonElement variables)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(document.Length));
        var length = Encoding.UTF8.GetBytes(document, buffer);
        return new RequestParameters(buffer, length) { OperationName = operationName, Variables = variables };
    }

    private static string? ReadObject(string? text, string name, out JsonElement value)
    {
        value = default;
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            var json = Encoding.UTF8.GetBytes(text);
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
                return $"\"{name}\" is {JsonWords.Describe(reader.TokenType)}. It must be the JSON of an object or null.";
            reader.Skip();
            reader.Read();
            return name == "variables" ? VariablesParser.Parse(json, out value) : null;
        }
        catch (JsonException exception)
        {
            return $"\"{name}\" is not JSON: it goes wrong at line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}.";
        }
    }
}
