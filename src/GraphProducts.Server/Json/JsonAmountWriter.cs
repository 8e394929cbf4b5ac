using GraphProducts.GraphQL.Writing;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Json;

/// <summary>Writes an amount as a number: a copy of its digits, unless the upstream writes numbers in another way than JSON does.</summary>
internal readonly struct JsonAmountWriter : ILeafWriter<JsonAmount>
{
    public static bool IsNull(JsonAmount value) => value.IsNull;

    public static bool TryWrite(ResponseWriter writer, JsonAmount value)
    {
        if (value.IsPlain)
            writer.WriteRaw(value.Text.Escaped);
        else
            writer.WriteNumber(value.Value);
        return true;
    }
}
