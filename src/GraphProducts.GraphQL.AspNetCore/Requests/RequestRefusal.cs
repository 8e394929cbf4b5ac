using GraphProducts.GraphQL.AspNetCore.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>Why a request gets nothing but an error.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">What is wrong, and the remedy where there is one.</param>
internal sealed record RequestRefusal(int Status, string Message)
{
    private const string BadRequestCode = "BAD_REQUEST";
    private const string TimeoutCode = "REQUEST_TIMEOUT";

    /// <summary>The <c>extensions.code</c>. All that HTTP itself refuses has the same one; the status tells more.</summary>
    public string Code { get; init; } = BadRequestCode;

    /// <summary>A header that names what would do instead.</summary>
    public (string Name, string Value)? Header { get; init; }

    public static RequestRefusal NotAcceptable { get; } = new(
        StatusCodes.Status406NotAcceptable, "Answers come as application/graphql-response+json or application/json: accept one of them.");

    public static RequestRefusal NoAcceptableCoding { get; } = new(
        StatusCodes.Status406NotAcceptable, $"Answers come as they are or in one of {ContentCoding.Names}: accept one of them in Accept-Encoding.");

    public static RequestRefusal BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RequestRefusal MethodNotAllowed(string method) =>
        new(StatusCodes.Status405MethodNotAllowed, $"{method} is not served here. Send the request with POST, or a query with GET.")
        {
            Header = (HeaderNames.Allow, "GET, HEAD, POST"),
        };

    public static RequestRefusal TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body has more than {maxBytes} bytes, the most that is accepted, compressed or not.");

    public static RequestRefusal UnsupportedMediaType(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, message) { Header = (HeaderNames.Accept, BodyMediaType.Json) };

    public static RequestRefusal UnsupportedCoding(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, message) { Header = (HeaderNames.AcceptEncoding, ContentCoding.Names) };

    public static RequestRefusal BodyTimedOut(TimeSpan timeout) =>
        new(StatusCodes.Status408RequestTimeout, $"The body did not arrive within {timeout.TotalSeconds} seconds, the longest that a request may take.") { Code = TimeoutCode };

    /// <summary>Nothing of the answer is kept: a half of it without a word on the other half would be worse than none.</summary>
    public static RequestRefusal TimedOut(int status, TimeSpan timeout) =>
        new(status, $"The request was given up after {timeout.TotalSeconds} seconds, the longest that one may take. Ask for less at once.") { Code = TimeoutCode };
}
