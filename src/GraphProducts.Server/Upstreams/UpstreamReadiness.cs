using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Upstreams;

/// <summary>
/// Whether each upstream can be reached with our credentials. The question costs a metered call, so its answer stands for
/// <see cref="Lifetime"/>, and those who ask at the same time share it.
/// </summary>
internal sealed class UpstreamReadiness(ScantrustClient scantrust, DecoNetworkClient decoNetwork, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly Verdict _scantrustVerdict = new(scantrust.CheckAccessAsync, time);
    private readonly Verdict _decoNetworkVerdict = new(decoNetwork.CheckAccessAsync, time);

    /// <summary>Null when the upstream is ready; otherwise why it is not.</summary>
    public Task<UpstreamFailure?> CheckAsync(UpstreamName upstream, CancellationToken cancellationToken) =>
        (upstream == UpstreamName.Scantrust ? _scantrustVerdict : _decoNetworkVerdict).GetAsync(cancellationToken);

    private sealed class Verdict(Func<CancellationToken, ValueTask<UpstreamFailure?>> check, TimeProvider time)
    {
        private readonly Lock _gate = new();
        private Task<UpstreamFailure?>? _current;
        private long _start;

        /// <summary>A caller who leaves does not end the check for the others; the client's own deadline does.</summary>
        public Task<UpstreamFailure?> GetAsync(CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                if (_current is null || (_current.IsCompleted && IsOutdated(_current)))
                {
                    _start = time.GetTimestamp();
                    _current = check(CancellationToken.None).AsTask();
                }

                return _current.WaitAsync(cancellationToken);
            }
        }

        private bool IsOutdated(Task verdict) => !verdict.IsCompletedSuccessfully || time.GetElapsedTime(_start) >= Lifetime;
    }
}
