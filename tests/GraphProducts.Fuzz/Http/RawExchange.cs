using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GraphProducts.Fuzz.Http;

/// <summary>What came back: status 0 when the server closed the connection without a word.</summary>
internal sealed record RawAnswer(int Status, string ContentType, byte[] Body)
{
    /// <summary>Whether one side broke the connection off: the client had not sent everything, or the server had not read everything. An answer may be lost then.</summary>
    public bool IsBrokenOff { get; init; }
}

/// <summary>Sends bytes over a socket in pieces, and reads what comes back until the server closes.</summary>
internal static class RawExchange
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <param name="server">Where it goes.</param>
    /// <param name="request">The bytes.</param>
    /// <param name="isFramed">Whether they say where they end. If not, the client has to: it closes its half of the connection, which to Kestrel is a client that is gone, perhaps before its answer.</param>
    /// <param name="dice">Decides on the pieces, and whether the client leaves before it has sent all.</param>
    public static RawAnswer Send(Uri server, byte[] request, bool isFramed, Dice dice)
    {
        using var client = new TcpClient { NoDelay = true, ReceiveTimeout = (int)s_patience.TotalMilliseconds, SendTimeout = (int)s_patience.TotalMilliseconds };
        client.Connect(server.Host, server.Port);
        var stream = client.GetStream();
        var leavesAt = dice.Chance(10) ? dice.Below(request.Length) : request.Length;
        var isBrokenOff = leavesAt < request.Length;
        try
        {
            SendPieces(stream, request.AsSpan(0, leavesAt), dice);
            if (isBrokenOff && dice.Chance(50))
            {
                // The client is gone at once, with a reset.
                client.Client.LingerState = new LingerOption(true, 0);
                return new RawAnswer(0, "", []) { IsBrokenOff = true };
            }

            if (isBrokenOff || !isFramed)
                client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (IOException)
        {
            // The server has answered and closed before it had read everything, as it may.
            isBrokenOff = true;
        }
        catch (SocketException)
        {
            // Likewise.
            isBrokenOff = true;
        }

        var bytes = ReadAll(stream, ref isBrokenOff);
        return Parse(bytes) with { IsBrokenOff = isBrokenOff };
    }

    private static void SendPieces(NetworkStream stream, ReadOnlySpan<byte> bytes, Dice dice)
    {
        var pieces = dice.Chance(70) ? 1 : dice.Between(2, 20);
        for (var i = pieces; i > 0; i--)
        {
            var length = i == 1 ? bytes.Length : dice.Below(bytes.Length + 1);
            stream.Write(bytes[..length]);
            bytes = bytes[length..];
        }
    }

    private static byte[] ReadAll(NetworkStream stream, ref bool isBrokenOff)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
                bytes.Write(buffer, 0, read);
        }
        catch (IOException reset) when (reset.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown })
        {
            // A server that has not read everything closes with a reset.
            isBrokenOff = true;
        }

        return bytes.ToArray();
    }

    private static RawAnswer Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return new RawAnswer(0, "", bytes);
        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, end)).Split("\r\n");
        var body = bytes[(end + 4)..];
        if (head[0].StartsWith("HTTP/1.1 100", StringComparison.Ordinal))
            return Parse(body);
        var type = head.FirstOrDefault(line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))?["Content-Type:".Length..].Trim() ?? "";
        return new RawAnswer(int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture), type, body);
    }
}
