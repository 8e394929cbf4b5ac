using System.Buffers;
using System.Buffers.Text;
using System.Text;
using GraphProducts.Server.Products;

namespace GraphProducts.Server.Identity;

/// <summary>What kind of thing an id names; the letter is part of the id and must not change.</summary>
internal enum GlobalIdKind : byte
{
    Product = (byte)'p',

    /// <summary>A Scantrust product without sku: it can be named, but not found again.</summary>
    ProductWithoutSku = (byte)'u',
    Brand = (byte)'b',
    Campaign = (byte)'c',
    Company = (byte)'o',
    Category = (byte)'k',
}

/// <summary>
/// An id of ours: kind, source, and the key by which the upstream finds the thing again (Scantrust products: the sku; DecoNetwork products: the
/// product id). Written as base64url, so that it is opaque, URL-safe and stable.
/// </summary>
internal readonly record struct GlobalId(GlobalIdKind Kind, ProductSource Source, string Key)
{
    private const int HeaderBytes = 2;
    private const int MaxKeyBytes = 1024;

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[256];
        var length = HeaderBytes + Encoding.UTF8.GetByteCount(Key);
        if (length > bytes.Length)
            bytes = new byte[length];
        bytes[0] = (byte)Kind;
        bytes[1] = Source == ProductSource.Scantrust ? (byte)'s' : (byte)'d';
        Encoding.UTF8.GetBytes(Key, bytes[HeaderBytes..]);
        return Base64Url.EncodeToString(bytes[..length]);
    }

    /// <summary>Reads an id. Null when it is not one that we make; such an id names nothing.</summary>
    public static GlobalId? TryParse(string text)
    {
        var bytes = new byte[HeaderBytes + MaxKeyBytes];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done || length <= HeaderBytes)
            return null;
        var source = bytes[1] switch { (byte)'s' => ProductSource.Scantrust, (byte)'d' => ProductSource.DecoNetwork, _ => (ProductSource?)null };
        if (source is null || !Enum.IsDefined((GlobalIdKind)bytes[0]))
            return null;
        var id = new GlobalId((GlobalIdKind)bytes[0], source.Value, Encoding.UTF8.GetString(bytes, HeaderBytes, length - HeaderBytes));
        return id.ToString() == text ? id : null;
    }
}
