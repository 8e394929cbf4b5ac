using System.Buffers;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Faults;

/// <summary>Sends an answer, or fails to, as the fault says.</summary>
internal static class FaultyDelivery
{
    private const int ChunkSize = 64 * 1024;

    public static Task SendAsync(HttpContext context, UpstreamFault? fault, UpstreamAnswer answer, CancellationToken cancellationToken) =>
        fault?.Kind switch
        {
            FaultKind.Hang => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken),
            FaultKind.Reset => Abort(context),
            FaultKind.ResetMidBody => SendHalfAsync(context, answer, cancellationToken),
            FaultKind.OversizedBody => SendPaddedAsync(context, answer, fault.Bytes, cancellationToken),
            _ => answer.WriteAsync(context),
        };

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task SendHalfAsync(HttpContext context, UpstreamAnswer answer, CancellationToken cancellationToken)
    {
        var body = answer.ToArray();
        answer.WriteHead(context.Response);
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body.AsMemory(0, body.Length / 2), cancellationToken);
        context.Abort();
    }

    /// <summary>The padding is an unknown field of a right answer: only a client's own size limit can object to it.</summary>
    private static async Task SendPaddedAsync(HttpContext context, UpstreamAnswer answer, long bytes, CancellationToken cancellationToken)
    {
        var body = answer.ToArray();
        var writer = context.Response.BodyWriter;
        answer.WriteHead(context.Response);
        writer.Write(body.AsSpan(0, body.Length - 1));
        writer.Write(",\"padding\":\""u8);
        var chunk = new byte[ChunkSize];
        chunk.AsSpan().Fill((byte)'.');
        for (var left = bytes; left > 0; left -= ChunkSize)
            await writer.WriteAsync(chunk.AsMemory(0, (int)Math.Min(ChunkSize, left)), cancellationToken);
        writer.Write("\"}"u8);
        await writer.FlushAsync(cancellationToken);
    }
}
