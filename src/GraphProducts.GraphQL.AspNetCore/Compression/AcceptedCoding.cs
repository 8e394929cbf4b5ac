using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphProducts.GraphQL.AspNetCore.Compression;

/// <summary>
/// What an answer may be compressed with, from the Accept-Encoding header (https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding): the highest
/// quality wins, then our own order. The answer as it is (identity) is always acceptable unless it is refused, and wins only where the client says so.
/// </summary>
/// <param name="Coding">The coding to use; null for none.</param>
/// <param name="IsPlainAccepted">Whether an answer may also go out as it is.</param>
internal readonly record struct AcceptedCoding(ContentCoding? Coding, bool IsPlainAccepted)
{
    private const string Identity = "identity";

    // What clients send on nearly every request, so that it costs one lookup.
    private static readonly FrozenDictionary<string, AcceptedCoding> s_common = new[]
    {
        "gzip", "br", "gzip, br", "gzip, deflate", "gzip,deflate", "gzip, deflate, br", "gzip, deflate, br, zstd", "br, gzip, deflate", "*", Identity,
    }.ToFrozenDictionary(header => header, header => Negotiate(header));

    /// <summary>The answer as it is, whatever the client says.</summary>
    public static AcceptedCoding Plain { get; } = new(null, IsPlainAccepted: true);

    /// <summary>Whether there is any form that the client accepts.</summary>
    public bool IsPossible => IsPlainAccepted || Coding is not null;

    public static AcceptedCoding Of(StringValues header)
    {
        if (header.Count == 0)
            return Plain;
        return header is [{ } only] && s_common.TryGetValue(only, out var known) ? known : Negotiate(header);
    }

    private static AcceptedCoding Negotiate(StringValues header)
    {
        // What is no such header says nothing.
        if (!StringWithQualityHeaderValue.TryParseList(header, out var wishes))
            return Plain;
        var best = ContentCoding.All.MaxBy(coding => QualityOf(wishes, coding) ?? 0)!;
        var quality = QualityOf(wishes, best) ?? 0;
        var plain = QualityOf(wishes, Identity) ?? QualityOf(wishes, "*");
        return new(quality > 0 && !(plain > quality) ? best : null, IsPlainAccepted: plain != 0);
    }

    private static double? QualityOf(IList<StringWithQualityHeaderValue> wishes, ContentCoding coding) =>
        wishes.FirstOrDefault(wish => ContentCoding.Find(wish.Value.ToString()) == coding) is { } wish ? wish.Quality ?? 1 : QualityOf(wishes, "*");

    private static double? QualityOf(IList<StringWithQualityHeaderValue> wishes, string name) =>
        wishes.FirstOrDefault(wish => wish.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } wish ? wish.Quality ?? 1 : null;
}
