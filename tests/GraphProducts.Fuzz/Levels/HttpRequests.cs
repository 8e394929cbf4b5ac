using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphProducts.Fuzz.Http;
using GraphProducts.Fuzz.Running;

namespace GraphProducts.Fuzz.Levels;

/// <summary>
/// Requests over a real socket, right and wrong in every layer: whatever comes to the endpoint is answered with a GraphQL answer and a documented status, and all
/// that is framed rightly does come there; what is no HTTP is refused, and the server goes on answering.
/// </summary>
/// <param name="server">The server's address.</param>
/// <param name="subject">The schema that documents are written for.</param>
/// <param name="takeError">Gives an error that the server has logged since the last time.</param>
internal sealed class HttpRequests(Uri server, Subject subject, Func<string?> takeError) : ILevel
{
    private static readonly int[] s_statuses = [200, 400, 405, 406, 413, 415];

    // What the web server says by itself of requests that are no HTTP; a first line, header or body that is too long is among them.
    private static readonly int[] s_refusals = [400, 404, 405, 408, 411, 413, 414, 417, 431, 501, 505];

    private readonly HttpClient _client = new() { BaseAddress = server };

    public string Name => "http";

    public FuzzCase Create(ulong seed)
    {
        var (bytes, isFramed) = new RequestWriter(subject.Schema, new Dice(seed)).Write();
        return new FuzzCase(seed, bytes) { IsValid = isFramed };
    }

    public void Check(FuzzCase fuzzCase, Meter meter)
    {
        meter.Count(fuzzCase.Text.Length);
        var isFramed = IsFramed(fuzzCase);
        var answer = meter.Measure(() => RawExchange.Send(server, fuzzCase.Text, isFramed, new Dice(fuzzCase.Seed + 1)));
        meter.Count(answer.Body.Length);
        if (isFramed && !answer.IsBrokenOff)
            FindingException.Require(answer.ContentType.Length > 0, "a request that is framed rightly did not come as far as the endpoint", $"status {answer.Status}");
        if (answer.Status != 0)
            CheckAnswer(fuzzCase, answer);
        RequireControl();
        var error = takeError();
        FindingException.Require(error is null, "the server logged an error", error ?? "");
    }

    public void Dispose() => _client.Dispose();

    // What is left of a request that was made smaller need not be framed any more.
    private bool IsFramed(FuzzCase fuzzCase) => fuzzCase.IsValid && fuzzCase.Text.AsSpan().SequenceEqual(Create(fuzzCase.Seed).Text);

    private static void CheckAnswer(FuzzCase fuzzCase, RawAnswer answer)
    {
        var text = $"{answer.Status} {answer.ContentType}\n{Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(1_000, answer.Body.Length)))}";
        if (answer.ContentType.Length == 0)
        {
            FindingException.Require(s_refusals.Contains(answer.Status), $"status {answer.Status} of the web server", text);
            return;
        }

        FindingException.Require(s_statuses.Contains(answer.Status), $"status {answer.Status}", text);
        // An answer to HEAD has no body.
        if (fuzzCase.Text.AsSpan().StartsWith("HEAD"u8))
            return;
        try
        {
            var json = JsonElement.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = 512 });
            FindingException.Require(json.TryGetProperty("data", out _) || json.TryGetProperty("errors", out _), "no GraphQL answer", text);
        }
        catch (JsonException exception)
        {
            throw new FindingException("answer is not JSON", $"{exception.Message}\n{text}");
        }
    }

    private void RequireControl()
    {
        using var response = _client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" }).GetAwaiter().GetResult();
        var text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        FindingException.Require(text == """{"data":{"__typename":"Query"}}""", "the server does not answer any more", text);
    }
}
