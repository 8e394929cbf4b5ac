using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace GraphProducts.Server.Tests.Ide;

/// <summary>Asks with a path exactly as it is written, which HttpClient would tidy up.</summary>
internal static class RawRequest
{
    public static async Task<int> StatusAsync(Uri server, string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return int.Parse(line!.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
