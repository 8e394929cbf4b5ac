using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Skus;

/// <summary>A size of a DecoNetwork product.</summary>
internal sealed class Size(DecoSize size)
{
    public JsonText SourceId => size.Id;

    public JsonText Name => size.Name;

    public JsonText Code => size.Code;

    public SubSize[] SubSizes => [.. (size.SubOptions ?? []).OfType<DecoSizeOption>().Select(option => new SubSize(option))];
}

/// <summary>A sub-option of a size.</summary>
internal sealed class SubSize(DecoSizeOption option)
{
    public JsonText SourceId => option.Id;

    public JsonText Name => option.Name;

    public JsonText Code => option.Code;
}

/// <summary>A colour of a DecoNetwork product.</summary>
internal sealed record Color(JsonText SourceId, JsonText Name);
