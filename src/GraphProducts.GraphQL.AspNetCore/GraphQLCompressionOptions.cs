using System.IO.Compression;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>How answers are compressed for clients that accept it.</summary>
public sealed class GraphQLCompressionOptions
{
    /// <summary>Whether answers are compressed at all: switch it off where a proxy in front does it. Default: yes.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The smallest answer that is compressed, in bytes: what fits into one packet arrives no sooner when it is smaller. Default: 1,024.</summary>
    public int MinimumBytes { get; set; } = 1024;

    /// <summary>
    /// How hard to try. Default: the fastest, since an answer is compressed for one reader alone: on a page of 100 products (25 KB, to 4 KB) the next
    /// level takes three to six times the processor for a fifth to a third less, which only very slow lines gain from.
    /// </summary>
    public CompressionLevel Level { get; set; } = CompressionLevel.Fastest;
}
