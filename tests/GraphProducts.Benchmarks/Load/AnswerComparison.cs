using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace GraphProducts.Benchmarks.Load;

/// <summary>
/// Sends each measured query to the server and to a hand-written endpoint, and compares the answers as JSON. A query is a folder with two
/// bodies, <c>server.json</c> and <c>hand-written.json</c>, and the endpoint's route in <c>hand-written.path</c>.
/// </summary>
internal static class AnswerComparison
{
    /// <summary>0 when all answers are equal and without errors; 1 with the first difference named.</summary>
    public static async Task<int> RunAsync(Uri server, Uri handWritten, string folder)
    {
        using var http = new HttpClient();
        foreach (var query in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var route = (await File.ReadAllTextAsync(Path.Combine(query, "hand-written.path"))).Trim();
            var ours = await AskAsync(http, new Uri(server, "graphql"), Path.Combine(query, "server.json"));
            var theirs = await AskAsync(http, new Uri(handWritten, route), Path.Combine(query, "hand-written.json"));
            if (ours["errors"] is not null || ours["data"] is null || !JsonNode.DeepEquals(ours, theirs))
            {
                await Console.Error.WriteLineAsync($"{query}: the answers differ.\nServer:       {ours.ToJsonString()}\nHand-written: {theirs.ToJsonString()}");
                return 1;
            }
        }

        return 0;
    }

    private static async Task<JsonNode> AskAsync(HttpClient http, Uri address, string bodyFile)
    {
        using var body = new ByteArrayContent(await File.ReadAllBytesAsync(bodyFile));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.PostAsync(address, body);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new InvalidDataException($"{address} answered null.");
    }
}
