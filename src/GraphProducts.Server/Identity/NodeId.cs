using System.Text;
using GraphProducts.GraphQL.Writing;
using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Identity;

/// <summary>The id of a thing in an upstream's row, made when it is written: most of it is a copy of the key where it lies.</summary>
internal readonly record struct NodeId(GlobalIdKind Kind, ProductSource Source, JsonText Key)
{
    public override string ToString() => new GlobalId(Kind, Source, Key.ToString()).ToString();
}

/// <summary>Writes ids. They are URL-safe, so there is nothing to escape.</summary>
internal readonly struct NodeIdWriter : ILeafWriter<NodeId>
{
    public static bool TryWrite(ResponseWriter writer, NodeId value)
    {
        if (value.Key.IsEscaped)
            Write(writer, value, Encoding.UTF8.GetBytes(value.Key.ToString()));
        else
            Write(writer, value, value.Key.Escaped);
        return true;
    }

    private static void Write(ResponseWriter writer, NodeId value, ReadOnlySpan<byte> key)
    {
        var room = writer.GetSpan(GlobalId.MaxLength(key.Length) + 2);
        room[0] = (byte)'"';
        var length = GlobalId.Encode(value.Kind, value.Source, key, room[1..]);
        room[length + 1] = (byte)'"';
        writer.Advance(length + 2);
    }
}
