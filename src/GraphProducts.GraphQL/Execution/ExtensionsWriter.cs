using System.Buffers.Text;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution.Tracing;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution;

/// <summary>Writes what stands beside the answer. https://spec.graphql.org/September2025/#sec-Extensions</summary>
internal static class ExtensionsWriter
{
    // What is written around a trace, to the end of the answer, and what a writer asks for in advance.
    private const int LongestFrame = 64;

    /// <summary>Writes <c>,"extensions":{"name":[{"code":…,"message":…,"path":[…]},…],…,"ftv1":"…"}</c>, or nothing. A trace that there is no room for is left out.</summary>
    /// <param name="writer">Where the answer goes.</param>
    /// <param name="notes">What resolvers noted.</param>
    /// <param name="trace">The trace of Apollo's form, where one was asked for.</param>
    public static void Write(ResponseWriter writer, IReadOnlyList<GraphQLError>? notes, ProtobufWriter? trace)
    {
        var isFirst = true;
        foreach (var list in (notes ?? []).GroupBy(note => note.NoteIn!, StringComparer.Ordinal))
        {
            WriteName(writer, list.Key, ref isFirst);
            WriteList(writer, list);
        }

        // The data is what the answer is for: it is not given up for a trace.
        if (trace is not null && Base64.GetMaxEncodedToUtf8Length(trace.Written.Length) + LongestFrame <= writer.Room)
        {
            WriteName(writer, ApolloTrace.Name, ref isFirst);
            WriteBase64(writer, trace.Written);
        }

        if (!isFirst)
            writer.WriteByte((byte)'}');
    }

    private static void WriteName(ResponseWriter writer, string name, ref bool isFirst)
    {
        writer.WriteRaw(isFirst ? ",\"extensions\":{"u8 : ","u8);
        isFirst = false;
        writer.WriteString(name);
        writer.WriteByte((byte)':');
    }

    private static void WriteBase64(ResponseWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.WriteByte((byte)'"');
        Base64.EncodeToUtf8(bytes, writer.GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
        writer.Advance(written);
        writer.WriteByte((byte)'"');
    }

    private static void WriteList(ResponseWriter writer, IEnumerable<GraphQLError> notes)
    {
        var opening = (byte)'[';
        foreach (var note in notes)
        {
            writer.WriteByte(opening);
            opening = (byte)',';
            writer.WriteRaw("{\"code\":"u8);
            writer.WriteString(note.Code);
            writer.WriteRaw(",\"message\":"u8);
            writer.WriteString(note.Message);
            ErrorWriter.WritePath(writer, note);
            writer.WriteByte((byte)'}');
        }

        writer.WriteByte((byte)']');
    }
}
