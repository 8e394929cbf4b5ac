using GraphProducts.Server.Upstreams;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class CredentialSecrecyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An upstream that repeats whatever it was sent is the worst case.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Keeps_credentials_out_of_addresses_failures_and_logs(int status)
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers(context => EchoAsync(context, status));

        var scantrust = await fixture.Scantrust.ListProductsAsync(new(1), Cancellation);
        var decoNetwork = await fixture.DecoNetwork.FindAsync([], 1, 0, Cancellation);
        var lookup = await fixture.DecoNetwork.GetAsync(["1"], Cancellation);

        UpstreamFailure?[] failures = [scantrust.Failure, decoNetwork.Failure, lookup.Failure];
        Assert.All(failures, Assert.NotNull);
        Assert.NotEmpty(fixture.Logs.Lines);
        Assert.All(fixture.Logs.Lines, AssertSilent);
        Assert.All(failures, failure => AssertSilent($"{failure}"));
        Assert.All(fixture.Upstream.Requests, request => AssertSilent(request.Target));
    }

    [Fact]
    public async Task Logs_nothing_of_a_success_and_no_request_ever()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        fixture.Upstream.Answers("""{"count":0,"results":[],"response_status":{"severity":"SUCCESS"},"products":[],"total":0}""");

        Assert.True((await fixture.Scantrust.ListProductsAsync(new(1), Cancellation)).IsSuccess);
        Assert.True((await fixture.DecoNetwork.FindAsync([], 1, 0, Cancellation)).IsSuccess);

        Assert.DoesNotContain(fixture.Logs.Lines, line => line.StartsWith("System.Net.Http", StringComparison.Ordinal));
        Assert.DoesNotContain(fixture.Logs.Lines, line => line.Contains("manage_products", StringComparison.Ordinal));
    }

    private static async Task EchoAsync(HttpContext context, int status)
    {
        var form = context.Request.HasFormContentType ? context.Request.Form.Select(field => $"{field.Key}={field.Value}") : [];
        var echo = $"{context.Request.Headers.Authorization} {string.Join('&', form)}";
        context.Response.StatusCode = status;
        context.Response.Headers.Location = "/?" + Uri.EscapeDataString(echo);
        await context.Response.WriteAsJsonAsync(
            new Dictionary<string, object>
            {
                ["detail"] = echo,
                ["response_status"] = new { code = echo, severity = echo, description = echo },
                [echo] = new { count = echo },
            });
    }

    private static void AssertSilent(string text)
    {
        string[] secrets =
        [
            UpstreamFixture.Token,
            UpstreamFixture.Password,
            UpstreamFixture.Password.Replace(' ', '+'),
            Uri.EscapeDataString(UpstreamFixture.Password),
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }
}
