namespace GraphProducts.Server.Upstreams.Http;

/// <summary>What is asked of an upstream: an address, and a form when it is a POST. Equal calls ask the same. A form holds credentials: it is never logged.</summary>
internal sealed class UpstreamCall(Uri address, byte[]? form = null, string? authorization = null) : IEquatable<UpstreamCall>
{
    private readonly Uri _address = address;
    private readonly byte[]? _form = form;
    private readonly int _hash = HashOf(address, form);

    /// <summary>A request can be sent only once, so each attempt makes its own. The headers are ours and right, so nobody needs to parse them.</summary>
    public HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(_form is null ? HttpMethod.Get : HttpMethod.Post, _address);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "GraphProducts");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (_form is not null)
        {
            request.Content = new ByteArrayContent(_form);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        }

        return request;
    }

    // The authorization is the same for all calls of a client, and no client shares calls with another.
    public bool Equals(UpstreamCall? other) =>
        other is not null && _form.AsSpan().SequenceEqual(other._form) && _address.AbsoluteUri == other._address.AbsoluteUri;

    public override bool Equals(object? obj) => Equals(obj as UpstreamCall);

    public override int GetHashCode() => _hash;

    private static int HashOf(Uri address, byte[]? form)
    {
        var hash = default(HashCode);
        hash.Add(address.AbsoluteUri);
        hash.AddBytes(form);
        return hash.ToHashCode();
    }
}
