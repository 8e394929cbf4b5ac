using GraphProducts.GraphQL.Writing;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Json;

/// <summary>Copies a text of an upstream's answer into ours, escapes and all.</summary>
internal readonly struct JsonTextWriter : ILeafWriter<JsonText>
{
    public static bool IsNull(JsonText value) => value.IsNull;

    public static bool TryWrite(ResponseWriter writer, JsonText value)
    {
        var text = value.Escaped;
        var room = writer.GetSpan(text.Length + 2);
        room[0] = (byte)'"';
        text.CopyTo(room[1..]);
        room[text.Length + 1] = (byte)'"';
        writer.Advance(text.Length + 2);
        return true;
    }
}
