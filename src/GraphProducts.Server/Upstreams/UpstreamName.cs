namespace GraphProducts.Server.Upstreams;

/// <summary>The two REST APIs that this server stands in front of. The name is also the name of its configuration section.</summary>
internal enum UpstreamName
{
    Scantrust,
    DecoNetwork,
}
