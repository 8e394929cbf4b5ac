using GraphProducts.GraphQL.AspNetCore.Compression;
using Microsoft.Extensions.Primitives;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>What a body was compressed with, from its Content-Encoding header. https://www.rfc-editor.org/rfc/rfc9110#name-content-encoding</summary>
internal static class BodyCodings
{
    /// <summary>Each coding costs memory before it has given a byte, and nobody in earnest compresses more often.</summary>
    private const int MaxCodings = 4;

    /// <summary>The codings in the order in which they were applied; empty for a body that comes as it is. Null, with the reason, when it cannot be read.</summary>
    public static IReadOnlyList<ContentCoding>? Read(StringValues header, out RequestRefusal? refusal)
    {
        refusal = null;
        if (header.Count == 0)
            return [];
        var names = header.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        names = [.. names.Where(name => !name.Equals("identity", StringComparison.OrdinalIgnoreCase))];
        refusal = Check(names);
        return refusal is null ? [.. names.Select(name => ContentCoding.Find(name)!)] : null;
    }

    private static RequestRefusal? Check(string[] names)
    {
        if (names.Length > MaxCodings)
            return RequestRefusal.UnsupportedCoding($"The body was compressed {names.Length} times. At most {MaxCodings} times are accepted.");
        return Array.Find(names, name => ContentCoding.Find(name) is null) is { } unknown
            ? RequestRefusal.UnsupportedCoding($"A body in the content encoding {unknown} is not accepted. Send it as it is, or in one of {ContentCoding.Names}.")
            : null;
    }
}
