using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution;

/// <summary>Writes what resolvers noted beside the answer. https://spec.graphql.org/September2025/#sec-Extensions</summary>
internal static class NoteWriter
{
    /// <summary>Writes <c>,"extensions":{"name":[{"code":…,"message":…,"path":[…]},…],…}</c>.</summary>
    public static void Write(ResponseWriter writer, IReadOnlyList<GraphQLError> notes)
    {
        writer.WriteRaw(",\"extensions\":{"u8);
        var isFirst = true;
        foreach (var list in notes.GroupBy(note => note.NoteIn!, StringComparer.Ordinal))
        {
            if (!isFirst)
                writer.WriteByte((byte)',');
            isFirst = false;
            writer.WriteString(list.Key);
            writer.WriteByte((byte)':');
            WriteList(writer, list);
        }

        writer.WriteByte((byte)'}');
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
