using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Log;

namespace GraphProducts.Simulator.Upstreams;

/// <summary>The life of a request to either upstream: decode, pick the faults, answer, log, wait, write.</summary>
internal sealed class UpstreamPipeline(
    IUpstreamApi api, UpstreamFaults faults, RequestLog log, TimeProvider time, CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext context)
    {
        var call = await UpstreamCall.ReadAsync(context, api);
        var (delay, fault) = faults.Take(call);
        var answer = FaultyAnswer.Create(fault, api, call, time.GetUtcNow());
        // Logged before anything is sent, so that whoever has the answer finds the call in the log.
        log.Add(Describe(call, fault, answer));

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            if (delay > TimeSpan.Zero)
                await Task.Delay(delay, time, gone.Token);
            await FaultyDelivery.SendAsync(context, fault, answer, gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private RequestLogEntry Describe(UpstreamCall call, UpstreamFault? fault, UpstreamAnswer answer) => new()
    {
        Upstream = api.Name,
        Operation = call.Operation,
        Method = call.Method,
        Path = call.Path,
        Parameters = RequestLogEntry.WithoutCredentials(call.Parameters),
        Status = fault is { Kind: FaultKind.Hang or FaultKind.Reset } ? 0 : answer.Status,
        Fault = fault?.Kind,
        At = time.GetUtcNow(),
    };
}
