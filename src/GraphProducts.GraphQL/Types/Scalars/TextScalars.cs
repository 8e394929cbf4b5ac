using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.Scalars;

/// <summary>A scalar that is written as a string and read by one function.</summary>
internal abstract class TextScalar(string name, Type clrType) : Scalar(name, clrType)
{
    public sealed override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = literal is StringValueNode node ? Parse(node.Value) : null;
        return value is not null;
    }

    public sealed override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json.ValueKind == JsonValueKind.String ? Parse(json.GetString()!) : null;
        return value is not null;
    }

    protected abstract object? Parse(string text);
}

/// <summary>A moment, RFC 3339 with an offset; resolvers are given it in UTC.</summary>
internal sealed class DateTimeScalar() : TextScalar("DateTime", typeof(DateTimeOffset))
{
    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd't'HH:mm:ssK", "yyyy-MM-dd' 'HH:mm:ssK",
    ];

    // AdjustToUniversal without AssumeUniversal would read a time without offset as local; such a text is refused before.
    protected override object? Parse(string text) =>
        HasOffset(text) && DateTimeOffset.TryParseExact(
            text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}

/// <summary>An absolute URL.</summary>
internal sealed class UrlScalar() : TextScalar("URL", typeof(Uri))
{
    // On Unix a path that starts with a slash counts as an absolute file address; here it is relative.
    protected override object? Parse(string text) => !text.StartsWith('/') && Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : null;
}

/// <summary>A UUID in the 8-4-4-4-12 form.</summary>
internal sealed class UuidScalar() : TextScalar("UUID", typeof(Guid))
{
    protected override object? Parse(string text) => Guid.TryParseExact(text, "D", out var uuid) ? uuid : null;
}
