using System.Net.Sockets;
using Xunit;

namespace GraphProducts.Server.Tests.Http;

public sealed class AbortTests
{
    [Fact]
    public async Task Cancels_the_execution_when_the_client_leaves()
    {
        var host = await HttpHost.StartAsync();
        await using (host)
        {
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var asking = host.Client.GetAsync(new Uri(host.Endpoint, "?query={slow}"), leaving.Token);
            await host.State.SlowBegan.WaitAsync(TestContext.Current.CancellationToken);

            await leaving.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
            await host.State.SlowCancelled.WaitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal([499], host.State.Statuses);
        Assert.Equal("", string.Join("\n", host.State.Log.Lines));
    }

    [Fact]
    public async Task Takes_it_calmly_when_a_client_leaves_in_the_middle_of_its_body()
    {
        var host = await HttpHost.StartAsync();
        await using (host)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host.Endpoint.Host, host.Endpoint.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"u8.ToArray(),
                TestContext.Current.CancellationToken);
            // The server says "100 Continue" when it begins to read the body.
            Assert.NotEqual(0, await client.GetStream().ReadAsync(new byte[12], TestContext.Current.CancellationToken));
            await client.GetStream().WriteAsync("{\"query\""u8.ToArray(), TestContext.Current.CancellationToken);
            client.Client.LingerState = new LingerOption(true, 0);
            client.Close();
        }

        // Whether it looks like half a body or like a client that left depends on which the socket tells first. Neither is a failure of ours.
        Assert.Contains(Assert.Single(host.State.Statuses), new[] { 400, 499 });
        Assert.DoesNotContain("Error:", string.Join("\n", host.State.Log.Lines));
    }

    [Fact]
    public async Task Refuses_a_chunk_that_is_larger_than_any_body()
    {
        var host = await HttpHost.StartAsync();
        await using (host)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host.Endpoint.Host, host.Endpoint.Port, TestContext.Current.CancellationToken);
            await using var stream = client.GetStream();
            await stream.WriteAsync(
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nFFFFFFFF\r\n{"u8.ToArray(),
                TestContext.Current.CancellationToken);
            using var answer = new StreamReader(stream);
            var text = await answer.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("HTTP/1.1 400", text, StringComparison.Ordinal);
            Assert.Contains("The body cannot be read", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Error:", string.Join("\n", host.State.Log.Lines));
    }
}
