using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution;

/// <summary>Writes errors in the form of https://spec.graphql.org/September2025/#sec-Errors.</summary>
internal static class ErrorWriter
{
    /// <summary>Writes <c>"errors":[…]</c>.</summary>
    public static void Write(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteRaw("\"errors\":["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                writer.WriteByte((byte)',');
            WriteError(writer, errors[i]);
        }

        writer.WriteByte((byte)']');
    }

    internal static void WriteError(ResponseWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        WriteLocations(writer, error);
        WritePath(writer, error);
        WriteExtensions(writer, error);
        writer.WriteByte((byte)'}');
    }

    private static void WriteLocations(ResponseWriter writer, GraphQLError error)
    {
        if (error.Locations.IsEmpty)
            return;
        writer.WriteRaw(",\"locations\":["u8);
        for (var i = 0; i < error.Locations.Length; i++)
        {
            writer.WriteRaw(i > 0 ? ",{\"line\":"u8 : "{\"line\":"u8);
            writer.WriteNumber(error.Locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteNumber(error.Locations[i].Column);
            writer.WriteByte((byte)'}');
        }

        writer.WriteByte((byte)']');
    }

    internal static void WritePath(ResponseWriter writer, GraphQLError error)
    {
        if (error.Path is not { } path)
            return;
        writer.WriteRaw(",\"path\":["u8);
        for (var i = 0; i < path.Count; i++)
        {
            if (i > 0)
                writer.WriteByte((byte)',');
            WriteValue(writer, path[i]);
        }

        writer.WriteByte((byte)']');
    }

    private static void WriteExtensions(ResponseWriter writer, GraphQLError error)
    {
        if (error.Code is null && error.Extensions.IsEmpty)
            return;
        writer.WriteRaw(",\"extensions\":{"u8);
        var isFirst = true;
        if (error.Code is not null)
            WriteProperty(writer, "code", error.Code, ref isFirst);
        foreach (var (name, value) in error.Extensions)
            WriteProperty(writer, name, value, ref isFirst);
        writer.WriteByte((byte)'}');
    }

    private static void WriteProperty(ResponseWriter writer, string name, object? value, ref bool isFirst)
    {
        if (!isFirst)
            writer.WriteByte((byte)',');
        isFirst = false;
        writer.WriteString(name);
        writer.WriteByte((byte)':');
        WriteValue(writer, value);
    }

    private static void WriteValue(ResponseWriter writer, object? value)
    {
        var start = writer.Position;
        if (UntypedValueWriter.TryWrite(writer, value))
            return;
        writer.Position = start;
        writer.WriteString(value?.ToString());
    }
}
