namespace GraphProducts.Simulator.Upstreams;

/// <summary>One request to an upstream, decoded: query and form fields together, the last of equal names wins.</summary>
internal sealed record UpstreamCall
{
    public required string Operation { get; init; }

    public required string Method { get; init; }

    /// <summary>The path below the upstream's base URL, with a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>Scheme, host and prefix of the upstream, without a trailing slash: what absolute links start with.</summary>
    public required string BaseUrl { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required IHeaderDictionary Headers { get; init; }

    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    public static async Task<UpstreamCall> ReadAsync(HttpContext context, IUpstreamApi api)
    {
        var request = context.Request;
        request.Path.StartsWithSegments(api.Prefix, out var path);
        return new UpstreamCall
        {
            Operation = api.OperationOf(path),
            Method = request.Method,
            Path = path,
            BaseUrl = $"{request.Scheme}://{request.Host}{api.Prefix}",
            Parameters = await ReadParametersAsync(request, context.RequestAborted),
            Headers = request.Headers,
        };
    }

    private static async Task<Dictionary<string, string>> ReadParametersAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
            parameters[name] = values[^1] ?? "";
        if (!request.HasFormContentType)
            return parameters;
        foreach (var (name, values) in await request.ReadFormAsync(cancellationToken))
            parameters[name] = values[^1] ?? "";
        return parameters;
    }
}
