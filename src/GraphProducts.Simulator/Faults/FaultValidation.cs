using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Faults;

/// <summary>Says what is wrong with a fault before it is played, all of it at once.</summary>
internal static class FaultValidation
{
    public static List<string> Check(UpstreamFault fault, IUpstreamApi api)
    {
        var complaints = new List<string>();
        Require(Enum.IsDefined(fault.Kind), $"kind {fault.Kind} does not exist.");
        Require(fault.Times is null or > 0, $"times is {fault.Times}; it must be positive, or null for ever.");
        Require(
            fault.Operation is null || api.Operations.Contains(fault.Operation),
            $"operation '{fault.Operation}' is not one of {api.Name}: {string.Join(", ", api.Operations)}.");
        Require(fault.Value is null || fault.Parameter is not null, "value needs a parameter.");
        Require(fault.Status is >= 400 and <= 599, $"status is {fault.Status}; it must be 400 to 599.");
        Require(fault.RetryAfterSeconds >= 0, $"retryAfterSeconds is {fault.RetryAfterSeconds}; it must not be negative.");
        Require(
            fault.Kind != FaultKind.Latency || fault.DelayMilliseconds > 0,
            $"delayMilliseconds is {fault.DelayMilliseconds}; a latency must be positive.");
        Require(fault.Bytes > 0, $"bytes is {fault.Bytes}; it must be positive.");
        Require(
            fault.Kind != FaultKind.ApplicationError || api.Name == UpstreamName.DecoNetwork,
            "applicationError exists for DecoNetwork only: Scantrust's errors are HTTP statuses.");
        Require(
            fault.Kind != FaultKind.ApplicationError || DecoNetworkStatus.TryGet(fault.Code) is not null,
            $"code {fault.Code} is not in DecoNetwork's table.");
        return complaints;

        void Require(bool holds, string complaint)
        {
            if (!holds)
                complaints.Add(complaint);
        }
    }
}
