using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GraphProducts.ReviewsSubgraph;

/// <summary>Values that look random and are the same in every process.</summary>
internal static class Invention
{
    /// <summary>A number from 0 to below the bound, of a key and of what it is for.</summary>
    public static int Of(string key, string purpose, int bound) =>
        (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose} {key}"))) % (uint)bound);
}
