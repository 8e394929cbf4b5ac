using System.Collections.Immutable;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Faults;

/// <summary>
/// The faults of one upstream. For each request every matching <see cref="FaultKind.Latency"/> adds up, and the first
/// other fault that matches is played. Safe for concurrent use.
/// </summary>
public sealed class UpstreamFaults
{
    private readonly Lock _gate = new();
    private readonly IUpstreamApi _api;
    private ImmutableList<UpstreamFault> _active = [];

    internal UpstreamFaults(IUpstreamApi api) => _api = api;

    /// <summary>What can still strike, oldest first; <see cref="UpstreamFault.Times"/> counts down.</summary>
    public IReadOnlyList<UpstreamFault> Active => _active;

    /// <summary>Adds a fault behind those that are active.</summary>
    /// <exception cref="ArgumentException">The fault makes no sense for this upstream; the message says why.</exception>
    public void Add(UpstreamFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var complaints = FaultValidation.Check(fault, _api);
        if (complaints.Count > 0)
            throw new ArgumentException(string.Join(' ', complaints), nameof(fault));
        lock (_gate)
            _active = _active.Add(fault);
    }

    /// <summary>Ends all faults; requests that already hang go on hanging.</summary>
    public void Clear()
    {
        lock (_gate)
            _active = [];
    }

    internal (TimeSpan Delay, UpstreamFault? Fault) Take(UpstreamCall call)
    {
        if (_active.IsEmpty)
            return (TimeSpan.Zero, null);
        lock (_gate)
        {
            var matching = _active.Where(fault => Matches(fault, call)).ToList();
            var late = matching.Where(fault => fault.Kind == FaultKind.Latency).ToList();
            var other = matching.Find(fault => fault.Kind != FaultKind.Latency);
            late.ForEach(Spend);
            if (other is not null)
                Spend(other);
            return (TimeSpan.FromMilliseconds(late.Sum(fault => (long)fault.DelayMilliseconds)), other);
        }
    }

    private void Spend(UpstreamFault fault)
    {
        // By reference: two equal faults are two faults.
        var index = _active.FindIndex(active => ReferenceEquals(active, fault));
        if (fault.Times is { } times)
            _active = times == 1 ? _active.RemoveAt(index) : _active.SetItem(index, fault with { Times = times - 1 });
    }

    private static bool Matches(UpstreamFault fault, UpstreamCall call) =>
        (fault.Operation is null || fault.Operation == call.Operation)
        && (fault.Parameter is null
            || (call[fault.Parameter] is { } value && (fault.Value is null || fault.Value == value)));
}
