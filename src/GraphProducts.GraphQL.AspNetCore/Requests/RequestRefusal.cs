using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>Why a request does not reach the engine.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">What is wrong, and the remedy where there is one.</param>
/// <param name="Allow">The methods that would do, when the method is what is wrong.</param>
internal sealed record RequestRefusal(int Status, string Message, string? Allow = null)
{
    public static RequestRefusal NotAcceptable { get; } = new(
        StatusCodes.Status406NotAcceptable, "Answers come as application/graphql-response+json or application/json: accept one of them.");

    public static RequestRefusal BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RequestRefusal MethodNotAllowed(string method) =>
        new(StatusCodes.Status405MethodNotAllowed, $"{method} is not served here. Send the request with POST, or a query with GET.", "GET, POST");

    public static RequestRefusal TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body has more than {maxBytes} bytes, the most that is accepted.");

    public static RequestRefusal UnsupportedMediaType(string message) => new(StatusCodes.Status415UnsupportedMediaType, message);
}
