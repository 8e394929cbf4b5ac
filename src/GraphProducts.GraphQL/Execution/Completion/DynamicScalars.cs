using System.Globalization;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>Writes a scalar whose CLR type is not known beforehand; false when the scalar cannot represent the value.</summary>
internal delegate bool DynamicScalarWriter(ResponseWriter writer, object value);

/// <summary>
/// Result coercion of the specification's scalars, as generous as it allows and no more: nothing may be lost.
/// https://spec.graphql.org/September2025/#sec-Scalars.Result-Coercion-and-Serialization. Other scalars take any value as it is.
/// </summary>
internal static class DynamicScalars
{
    public static DynamicScalarWriter WriterOf(ScalarType type) => type.Name switch
    {
        "Int" => WriteInt,
        "Float" => WriteFloat,
        "String" => WriteString,
        "Boolean" => WriteBoolean,
        "ID" => WriteId,
        _ => UntypedValueWriter.TryWrite,
    };

    private static bool WriteInt(ResponseWriter writer, object value)
    {
        if (NumberOrText(value) is not { } number || !double.IsInteger(number) || number is < int.MinValue or > int.MaxValue)
            return false;
        writer.WriteNumber((int)number);
        return true;
    }

    private static bool WriteFloat(ResponseWriter writer, object value)
    {
        if (NumberOrText(value) is not { } number || !double.IsFinite(number))
            return false;
        writer.WriteNumber(number);
        return true;
    }

    private static bool WriteBoolean(ResponseWriter writer, object value)
    {
        var truth = value as bool? ?? (Number(value) is { } number && double.IsFinite(number) ? number != 0 : null);
        if (truth is null)
            return false;
        writer.WriteBoolean(truth.Value);
        return true;
    }

    private static bool WriteString(ResponseWriter writer, object value)
    {
        var text = value is bool truth ? truth ? "true" : "false" : Text(value);
        if (text is null)
            return false;
        writer.WriteString(text);
        return true;
    }

    private static bool WriteId(ResponseWriter writer, object value)
    {
        var text = Number(value) is { } number && !double.IsInteger(number) ? null : Text(value);
        if (text is null)
            return false;
        writer.WriteString(text);
        return true;
    }

    private static string? Text(object value) => value switch
    {
        string text => text,
        Uri url => url.OriginalString,
        Guid => value.ToString(),
        double or float when Number(value) is { } number => double.IsFinite(number) ? Text(number) : null,
        _ when Number(value) is not null => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    // As JavaScript writes numbers: an exponent only where there would be more than 21 digits, or 6 zeros behind the point. CLR text has it earlier.
    private static string Text(double number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0)
            return text;
        var exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent is >= -6 and < 21
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : $"{text[..mark]}e{exponent:+0;-0}";
    }

    private static double? NumberOrText(object value) => value switch
    {
        bool truth => truth ? 1 : 0,
        string text => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => Number(value),
    };

    private static double? Number(object value) => Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal && !value.GetType().IsEnum
        ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
        : null;
}
