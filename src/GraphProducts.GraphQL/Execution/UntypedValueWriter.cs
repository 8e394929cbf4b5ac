using System.Collections;
using System.Text;
using System.Text.Json;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution;

/// <summary>
/// Writes a value of which nothing but its CLR type tells what it is: a custom scalar's, or one in the extensions of an error. Null, strings, booleans, numbers,
/// moments, UUIDs, URLs and JSON, and lists and dictionaries of these.
/// </summary>
internal static class UntypedValueWriter
{
    /// <summary>False: there is something in the value that has no form in JSON. What was written until then is the caller's to take back.</summary>
    public static bool TryWrite(ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(text);
                return true;
            case JsonElement json:
                writer.WriteRaw(Encoding.UTF8.GetBytes(json.GetRawText()));
                return true;
            case IDictionary dictionary:
                return TryWriteObject(writer, dictionary);
            case IEnumerable items:
                return TryWriteList(writer, items);
            default:
                return TryWriteSimple(writer, value);
        }
    }

    private static bool TryWriteSimple(ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                return true;
            case bool boolean:
                writer.WriteBoolean(boolean);
                return true;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumber(Convert.ToInt64(value, null));
                return true;
            case decimal or ulong:
                writer.WriteNumber(Convert.ToDecimal(value, null));
                return true;
            case double or float:
                return TryWriteDouble(writer, Convert.ToDouble(value, null));
            case DateTimeOffset moment:
                return Completion.DateTimeWriter.TryWrite(writer, moment);
            case Uri url:
                writer.WriteString(url.OriginalString);
                return true;
            case Guid:
                writer.WriteString(value.ToString());
                return true;
            default:
                return false;
        }
    }

    private static bool TryWriteDouble(ResponseWriter writer, double number)
    {
        if (!double.IsFinite(number))
            return false;
        writer.WriteNumber(number);
        return true;
    }

    private static bool TryWriteList(ResponseWriter writer, IEnumerable items)
    {
        var isFirst = true;
        writer.WriteByte((byte)'[');
        foreach (var item in items)
        {
            if (!isFirst)
                writer.WriteByte((byte)',');
            isFirst = false;
            if (!TryWrite(writer, item))
                return false;
        }

        writer.WriteByte((byte)']');
        return true;
    }

    private static bool TryWriteObject(ResponseWriter writer, IDictionary dictionary)
    {
        var isFirst = true;
        writer.WriteByte((byte)'{');
        foreach (DictionaryEntry entry in dictionary)
        {
            if (!isFirst)
                writer.WriteByte((byte)',');
            isFirst = false;
            writer.WriteString(entry.Key.ToString());
            writer.WriteByte((byte)':');
            if (!TryWrite(writer, entry.Value))
                return false;
        }

        writer.WriteByte((byte)'}');
        return true;
    }
}
