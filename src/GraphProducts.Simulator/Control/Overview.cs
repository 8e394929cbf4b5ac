namespace GraphProducts.Simulator.Control;

/// <summary>What <c>GET /_simulator/</c> answers: where things are and how they stand.</summary>
internal static class Overview
{
    private static readonly string[] Endpoints =
    [
        "POST /_simulator/reset",
        "GET, DELETE /_simulator/log?upstream=scantrust|deconetwork",
        "GET, PATCH /_simulator/{scantrust|deconetwork}/switches",
        "GET, POST, DELETE /_simulator/{scantrust|deconetwork}/faults",
        "GET, POST, DELETE /_simulator/scantrust/rows?sku=...",
        "POST /_simulator/scantrust/rows/archive?sku=...",
        "POST /_simulator/scantrust/rows/unarchive?sku=...",
        "GET, POST, DELETE /_simulator/deconetwork/rows?id=...",
        "POST /_simulator/deconetwork/rows/touch?id=...",
        "(POST rows: a JSON object of fields that replace generated ones; with ?verbatim=true, the whole row)",
    ];

    public static object Of(SimulatorState state) => new
    {
        endpoints = Endpoints,
        requests = state.Log.Entries.Count,
        scantrust = new
        {
            path = $"{state.Scantrust.Api.Prefix}/",
            active = state.Scantrust.Api.Catalogue.Now.Active.Length,
            archived = state.Scantrust.Api.Catalogue.Now.Archived.Length,
            switches = state.Scantrust.Switches,
            faults = state.Scantrust.Faults.Active,
        },
        decoNetwork = new
        {
            path = $"{state.DecoNetwork.Api.Prefix}/",
            products = state.DecoNetwork.Api.Catalogue.Now.Stored.Length,
            switches = state.DecoNetwork.Switches,
            faults = state.DecoNetwork.Faults.Active,
        },
    };
}
