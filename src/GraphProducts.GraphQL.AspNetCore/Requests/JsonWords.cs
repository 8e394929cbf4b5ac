using System.Text.Json;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>How refusals speak of JSON.</summary>
internal static class JsonWords
{
    public static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    public static string HalfSurrogate(string name) => $"\"{name}\" has an escape of half a surrogate pair, which is no character.";
}
