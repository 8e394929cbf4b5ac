namespace GraphProducts.Simulator.Faults;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>The answer is right but late; combines with any other fault.</summary>
    Latency,

    /// <summary>An HTTP status instead of the answer, with the body that the upstream would send.</summary>
    Status,

    /// <summary>Nothing is ever answered, until the client goes away or the simulator stops.</summary>
    Hang,

    /// <summary>A web page with status 200.</summary>
    HtmlPage,

    /// <summary>The JSON ends in the middle, although the HTTP response is complete.</summary>
    CutJson,

    /// <summary>Well-formed JSON of another shape.</summary>
    WrongShape,

    /// <summary>The connection is reset before any byte of the response.</summary>
    Reset,

    /// <summary>The connection is reset after half of the body.</summary>
    ResetMidBody,

    /// <summary>The right answer with an unknown field of many MiB.</summary>
    OversizedBody,

    /// <summary>DecoNetwork only: an error in <c>response_status</c> with status 200.</summary>
    ApplicationError,
}
