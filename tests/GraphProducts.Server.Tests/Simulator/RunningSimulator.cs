using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GraphProducts.Simulator;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

/// <summary>A simulator on a real socket and a client with the right credentials.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private const string Credentials = "username=simulator-username&password=simulator-password";

    private RunningSimulator(SimulatorHost host, ManualClock clock) => (Host, Clock) = (host, clock);

    public SimulatorHost Host { get; }

    public ManualClock Clock { get; }

    public HttpClient Http { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Few rows, unless the test is about the rows.</summary>
    public static async Task<RunningSimulator> StartAsync(SimulatorOptions? options = null)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
        options ??= new SimulatorOptions { ScantrustRows = 60, DecoNetworkRows = 250 };
        return new RunningSimulator(await SimulatorHost.StartAsync(options with { TimeProvider = clock }, Stop), clock);
    }

    public Task<HttpResponseMessage> SendToScantrustAsync(
        string path, HttpMethod? method = null, string? authorization = "UAT simulator-token", string? accept = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Host.ScantrustBaseUrl, path));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return Http.SendAsync(request, Stop);
    }

    /// <summary>The answer of the product list to a query such as <c>limit=5&amp;offset=10</c>.</summary>
    public async Task<JsonObject> ProductsAsync(string query = "")
    {
        using var response = await SendToScantrustAsync($"api/v2/products/?{query}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadJsonAsync(response);
    }

    public Task<HttpResponseMessage> PostToDecoNetworkAsync(string path, string form, string credentials = Credentials) => Http.PostAsync(
        new Uri(Host.DecoNetworkBaseUrl, path),
        new StringContent($"{credentials}&{form}", Encoding.UTF8, "application/x-www-form-urlencoded"),
        Stop);

    public Task<JsonObject> FindAsync(string form) => DecoNetworkAsync("api/json/manage_products/find", form);

    public Task<JsonObject> GetAsync(string form) => DecoNetworkAsync("api/json/manage_products/get", form);

    public Task<HttpResponseMessage> ControlAsync(HttpMethod method, string path, string? json = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Host.BaseUrl, $"_simulator/{path}"));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return Http.SendAsync(request, Stop);
    }

    public static async Task<JsonObject> ReadJsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!.AsObject();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }

    private async Task<JsonObject> DecoNetworkAsync(string path, string form)
    {
        using var response = await PostToDecoNetworkAsync(path, form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadJsonAsync(response);
    }
}
