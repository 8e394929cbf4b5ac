using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphProducts.GraphQL.AspNetCore.Responses;

/// <summary>
/// Chooses what the answer is from the Accept header (https://www.rfc-editor.org/rfc/rfc9110#name-accept): the highest quality wins, then the type
/// that was named over one that a wildcard covers, then application/graphql-response+json, unless both come from a wildcard alone:
/// such a client may not know the newer type.
/// </summary>
internal static class AcceptedMediaType
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Html = "text/html";

    // What clients send on nearly every request, so that it costs one lookup.
    private static readonly FrozenDictionary<string, MediaType> s_common = new[]
    {
        "*/*", Json, GraphQLResponse, $"{GraphQLResponse}, {Json}", $"{GraphQLResponse},{Json}", $"{GraphQLResponse},{Json};q=0.9", $"{GraphQLResponse}, {Json};q=0.9",
        $"{Json}, {GraphQLResponse}", $"{Json}, text/plain, */*", $"{GraphQLResponse}, application/graphql+json, {Json}, text/event-stream, multipart/mixed",
    }.ToFrozenDictionary(accept => accept, accept => Negotiate(accept));

    /// <summary>The media type of a GraphQL answer.</summary>
    public static MediaType Of(StringValues accept)
    {
        if (accept.Count == 0)
            return MediaType.Json;
        return accept is [{ } only] && s_common.TryGetValue(only, out var known) ? known : Negotiate(accept);
    }

    /// <summary>Whether a page pleases the client more than any GraphQL answer does.</summary>
    public static bool PrefersHtml(StringValues accept)
    {
        if (accept.Count == 0 || (accept is [{ } only] && s_common.ContainsKey(only)) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return false;
        var html = Rank(ranges, Html);
        return html.CompareTo(Rank(ranges, Json)) > 0 && html.CompareTo(Rank(ranges, GraphQLResponse)) > 0;
    }

    private static MediaType Negotiate(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return StringValues.IsNullOrEmpty(accept) ? MediaType.Json : MediaType.None;
        var json = Rank(ranges, Json);
        var graphQL = Rank(ranges, GraphQLResponse);
        if (json.Quality == 0 && graphQL.Quality == 0)
            return MediaType.None;
        var order = graphQL.CompareTo(json);
        return order > 0 || (order == 0 && graphQL.Precision == Precision.Exact) ? MediaType.GraphQLResponse : MediaType.Json;
    }

    // The most precise range that covers a type decides on its quality.
    private static Rating Rank(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var best = default(Rating);
        foreach (var range in ranges)
        {
            var precision = PrecisionOf(range, mediaType);
            if (precision > best.Precision)
                best = new Rating(range.Quality ?? 1, precision);
        }

        return best;
    }

    private static Precision PrecisionOf(MediaTypeHeaderValue range, string mediaType)
    {
        if (range.Charset.HasValue && !HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Precision.None;
        if (range.MatchesAllTypes)
            return Precision.Anything;
        if (range.MatchesAllSubTypes)
            return mediaType.AsSpan(0, mediaType.IndexOf('/')).Equals(range.Type, StringComparison.OrdinalIgnoreCase) ? Precision.Type : Precision.None;
        return range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? Precision.Exact : Precision.None;
    }

    private enum Precision
    {
        None,
        Anything,
        Type,
        Exact,
    }

    private readonly record struct Rating(double Quality, Precision Precision) : IComparable<Rating>
    {
        public int CompareTo(Rating other) => (Quality, Precision).CompareTo((other.Quality, other.Precision));
    }
}
