namespace GraphProducts.Simulator.Upstreams;

/// <summary>What the two upstreams have in common: a prefix, operations, answers, and a way to say that something is broken.</summary>
internal interface IUpstreamApi
{
    UpstreamName Name { get; }

    /// <summary>The path prefix on the simulator's port, such as <c>/scantrust</c>.</summary>
    PathString Prefix { get; }

    /// <summary>The operations that a fault can be limited to.</summary>
    IReadOnlyList<string> Operations { get; }

    /// <summary>The property that identifies a row.</summary>
    string RowKey { get; }

    /// <summary>The name of the operation at a path, or "" for a path that the upstream does not know.</summary>
    string OperationOf(PathString path);

    UpstreamAnswer Answer(UpstreamCall call);

    /// <summary>The body that this upstream would put beside an error status.</summary>
    UpstreamAnswer StatusPage(int status, int retryAfterSeconds);
}
