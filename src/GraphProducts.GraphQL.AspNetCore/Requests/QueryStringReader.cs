using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>
/// Reads the parameters of a GET, from the bytes that its percent signs stand for: ASP.NET Core's own reader takes bytes that are not UTF-8 for
/// the text of their escapes, which would be a wrong value instead of an error. https://graphql.github.io/graphql-over-http/draft/#sec-GET
/// </summary>
internal static class QueryStringReader
{
    /// <summary>The parameter that tells a query from a person who looks at the endpoint.</summary>
    public const string Query = "query";

    private const string OperationName = "operationName";
    private const string Variables = "variables";
    private const string Extensions = "extensions";

    public static RequestReading Read(QueryString queryString)
    {
        var values = new Dictionary<string, byte[]>();
        var problem = Collect(queryString, values);
        if (problem is null && ValueOf(values, Query).Length == 0)
            problem = "\"query\" is missing or empty: the text of the GraphQL document.";
        var variables = default(JsonElement);
        problem ??= ReadObject(ValueOf(values, Variables), Variables, out variables) ?? ReadObject(ValueOf(values, Extensions), Extensions, out _);
        if (problem is not null)
            return RequestRefusal.BadRequest(problem);
        var document = ValueOf(values, Query);
        var rented = ArrayPool<byte>.Shared.Rent(document.Length);
        document.CopyTo(rented, 0);
        // An empty name is the same as none: https://graphql.github.io/graphql-over-http/draft/#sec-GET
        var operationName = ValueOf(values, OperationName) is { Length: > 0 } name ? Encoding.UTF8.GetString(name) : null;
        return new RequestParameters(rented, document.Length) { OperationName = operationName, Variables = variables };
    }

    private static byte[] ValueOf(Dictionary<string, byte[]> values, string name) => values.GetValueOrDefault(name, []);

    private static string? Collect(QueryString queryString, Dictionary<string, byte[]> values)
    {
        foreach (var pair in new QueryStringEnumerable(queryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (name is not (Query or OperationName or Variables or Extensions))
                continue;
            var encoded = Encoding.UTF8.GetBytes(pair.EncodedValue.ToString());
            var value = WebUtility.UrlDecodeToBytes(encoded, 0, encoded.Length);
            if (!Utf8.IsValid(value))
                return $"\"{name}\" is not UTF-8.";
            if (!values.TryAdd(name, value))
                return $"\"{name}\" is there twice.";
        }

        return null;
    }

    private static string? ReadObject(byte[] json, string name, out JsonElement value)
    {
        value = default;
        if (json.Length == 0)
            return null;
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
                return $"\"{name}\" is {JsonWords.Describe(reader.TokenType)}. It must be the JSON of an object or null.";
            reader.Skip();
            reader.Read();
            return name == Variables ? VariablesParser.Parse(json, out value) : null;
        }
        catch (JsonException exception)
        {
            return $"\"{name}\" is not JSON: it goes wrong at line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}.";
        }
    }
}
