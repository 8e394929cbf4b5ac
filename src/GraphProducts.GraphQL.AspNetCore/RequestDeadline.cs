namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Gives a request up when its time has passed or its client has left.</summary>
internal sealed class RequestDeadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _clientLeft;
    private readonly CancellationTokenRegistration _registration;

    public RequestDeadline(TimeSpan timeout, TimeProvider time, CancellationToken clientLeft)
    {
        _source = new CancellationTokenSource(timeout, time);
        _clientLeft = clientLeft;
        _registration = clientLeft.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether it is the time that has passed: somebody still waits for an answer.</summary>
    public bool HasPassed => _source.IsCancellationRequested && !_clientLeft.IsCancellationRequested;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
