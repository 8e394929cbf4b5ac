using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Skus;

/// <summary>A size of a DecoNetwork product.</summary>
internal sealed class Size(DecoSize size)
{
    public string? SourceId => size.Id;

    public string? Name => size.Name;

    public string? Code => size.Code;

    public SubSize[] SubSizes => [.. (size.SubOptions ?? []).OfType<DecoSizeOption>().Select(option => new SubSize(option))];
}

/// <summary>A sub-option of a size.</summary>
internal sealed class SubSize(DecoSizeOption option)
{
    public string? SourceId => option.Id;

    public string? Name => option.Name;

    public string? Code => option.Code;
}

/// <summary>A colour of a DecoNetwork product.</summary>
internal sealed record Color(string? SourceId, string? Name);
