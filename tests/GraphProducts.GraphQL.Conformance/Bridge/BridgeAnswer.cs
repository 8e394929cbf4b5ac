using System.Text.Json;
using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Conformance.Bridge;

/// <summary>Reads what the harness answers: <c>{"value": …}</c> or <c>{"error": {"message": "…", "extensions": {…}}}</c>.</summary>
internal static class BridgeAnswer
{
    private const int MostShown = 200;

    /// <summary>The value; undefined where there is none, since a harness in JavaScript leaves out what is undefined.</summary>
    /// <exception cref="GraphQLException">It is an error, or not of the protocol.</exception>
    public static JsonElement Read(string text, string place)
    {
        var answer = Parse(text);
        if (answer.ValueKind != JsonValueKind.Object)
            throw Refuse("It is no JSON object.");
        if (answer.Property("error") is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } error)
            throw new GraphQLException(ErrorOf(error, Refuse));
        return answer.Property("value");

        GraphQLException Refuse(string what) => new(new GraphQLError($"The callback's answer for {place} is not of the protocol. {what} It is: {Shown(text)}"));
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text, BridgeCallback.Format);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static GraphQLError ErrorOf(JsonElement error, Func<string, GraphQLException> refuse)
    {
        if (error.ValueKind != JsonValueKind.Object)
            throw refuse("Its error is no object.");
        var extensions = error.Property("extensions");
        if (extensions.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
            throw refuse("The extensions of its error are no object.");
        return new GraphQLError(error.Text("message") ?? throw refuse("Its error has no message that is a text."))
        {
            Extensions = extensions.ValueKind != JsonValueKind.Object ? []
                : [.. extensions.EnumerateObject().Select(property => new KeyValuePair<string, object?>(property.Name, property.Value))],
        };
    }

    private static string Shown(string text) => text.Length <= MostShown ? text : $"{text[..MostShown]}…";
}
