namespace GraphProducts.Server.Upstreams.Http;

/// <summary>What is asked of an upstream: an address, and a form when it is a POST. Equal calls ask the same. A form holds credentials: it is never logged.</summary>
internal sealed class UpstreamCall(Uri address, ReadOnlyMemory<byte> form = default, string? authorization = null) : IEquatable<UpstreamCall>
{
    private readonly Uri _address = address;
    private readonly ReadOnlyMemory<byte> _form = form;
    private int? _hash;

    /// <summary>A request can be sent only once, so each attempt makes its own. The headers are ours and right, so nobody needs to parse them.</summary>
    public HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(_form.IsEmpty ? HttpMethod.Get : HttpMethod.Post, _address);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "GraphProducts");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (!_form.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(_form);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        }

        return request;
    }

    // The authorization is the same for all calls of a client, and no client shares calls with another.
    public bool Equals(UpstreamCall? other) =>
        other is not null && _form.Span.SequenceEqual(other._form.Span) && _address.AbsoluteUri == other._address.AbsoluteUri;

    public override bool Equals(object? obj) => Equals(obj as UpstreamCall);

    public override int GetHashCode() => _hash ??= Hash();

    private int Hash()
    {
        var hash = default(HashCode);
        hash.Add(_address.AbsoluteUri);
        hash.AddBytes(_form.Span);
        return hash.ToHashCode();
    }
}
