using System.Diagnostics.CodeAnalysis;

namespace GraphProducts.Server.Upstreams;

/// <summary>What an upstream call came to: a value, or the failure that took its place, as data and never as an exception.</summary>
internal readonly struct UpstreamResult<T>
    where T : notnull
{
    private readonly T? _value;

    private UpstreamResult(T? value, UpstreamFailure? failure)
    {
        _value = value;
        Failure = failure;
    }

    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Failure is null;

    /// <summary>Null when the call succeeded.</summary>
    public UpstreamFailure? Failure { get; }

    /// <summary>The value. Asking a failed result for it is a bug.</summary>
    public T Value => Failure is null ? _value! : throw new InvalidOperationException($"There is no value: {Failure.Message}");

    public static implicit operator UpstreamResult<T>(T value) => new(value, failure: null);

    public static implicit operator UpstreamResult<T>(UpstreamFailure failure) => new(default, failure);

    /// <summary>True with the value, or false with the failure.</summary>
    public bool TryGetValue([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out UpstreamFailure? failure)
    {
        value = _value;
        failure = Failure;
        return failure is null;
    }
}
