using System.Text;
using System.Text.Json;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution.Completion;

internal readonly struct StringWriter : ILeafWriter<string>
{
    public static bool TryWrite(ResponseWriter writer, string value)
    {
        writer.WriteString(value);
        return true;
    }
}

internal readonly struct UrlWriter : ILeafWriter<Uri>
{
    public static bool TryWrite(ResponseWriter writer, Uri value)
    {
        writer.WriteString(value.OriginalString);
        return true;
    }
}

internal readonly struct BooleanWriter : ILeafWriter<bool>
{
    public static bool TryWrite(ResponseWriter writer, bool value)
    {
        writer.WriteBoolean(value);
        return true;
    }
}

internal readonly struct IntWriter : ILeafWriter<int>, ILeafWriter<long>
{
    public static bool TryWrite(ResponseWriter writer, int value)
    {
        writer.WriteNumber(value);
        return true;
    }

    public static bool TryWrite(ResponseWriter writer, long value)
    {
        if (value is < int.MinValue or > int.MaxValue)
            return false;
        writer.WriteNumber(value);
        return true;
    }
}

internal readonly struct LongWriter : ILeafWriter<long>, ILeafWriter<int>
{
    public static bool TryWrite(ResponseWriter writer, long value)
    {
        writer.WriteNumber(value);
        return true;
    }

    public static bool TryWrite(ResponseWriter writer, int value)
    {
        writer.WriteNumber(value);
        return true;
    }
}

internal readonly struct FloatWriter : ILeafWriter<double>, ILeafWriter<int>
{
    public static bool TryWrite(ResponseWriter writer, double value)
    {
        if (!double.IsFinite(value))
            return false;
        writer.WriteNumber(value);
        return true;
    }

    public static bool TryWrite(ResponseWriter writer, int value)
    {
        writer.WriteNumber(value);
        return true;
    }
}

internal readonly struct DecimalWriter : ILeafWriter<decimal>
{
    public static bool TryWrite(ResponseWriter writer, decimal value)
    {
        writer.WriteNumber(value);
        return true;
    }
}

/// <summary>RFC 3339 in UTC, with as many fraction digits as the moment has.</summary>
internal readonly struct DateTimeWriter : ILeafWriter<DateTimeOffset>
{
    public static bool TryWrite(ResponseWriter writer, DateTimeOffset value)
    {
        writer.WriteMoment(value);
        return true;
    }
}

internal readonly struct UuidWriter : ILeafWriter<Guid>
{
    public static bool TryWrite(ResponseWriter writer, Guid value)
    {
        writer.WriteFormatted(value, "D");
        return true;
    }
}

/// <summary>An integer as an identifier: a string of its digits.</summary>
internal readonly struct IdWriter : ILeafWriter<int>, ILeafWriter<long>
{
    public static bool TryWrite(ResponseWriter writer, int value) => TryWrite(writer, (long)value);

    public static bool TryWrite(ResponseWriter writer, long value)
    {
        writer.WriteByte((byte)'"');
        writer.WriteNumber(value);
        writer.WriteByte((byte)'"');
        return true;
    }
}

/// <summary>Any JSON value, as it came.</summary>
internal readonly struct JsonWriter : ILeafWriter<JsonElement>
{
    public static bool TryWrite(ResponseWriter writer, JsonElement value)
    {
        writer.WriteRaw(Encoding.UTF8.GetBytes(value.GetRawText()));
        return true;
    }
}
