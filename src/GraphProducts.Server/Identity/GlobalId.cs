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
    private const int MostBytesOnStack = 256;

    public static int MaxLength(int keyBytes) => Base64Url.GetEncodedLength(HeaderBytes + keyBytes);

    /// <summary>Writes an id as base64url and answers its length.</summary>
    public static int Encode(GlobalIdKind kind, ProductSource source, ReadOnlySpan<byte> key, Span<byte> destination)
    {
        var length = HeaderBytes + key.Length;
        var bytes = length <= MostBytesOnStack ? stackalloc byte[MostBytesOnStack] : new byte[length];
        bytes[0] = (byte)kind;
        bytes[1] = source == ProductSource.Scantrust ? (byte)'s' : (byte)'d';
        key.CopyTo(bytes[HeaderBytes..]);
        return Base64Url.EncodeToUtf8(bytes[..length], destination);
    }

    /// <summary>Reads an id. Null when it is not one that we make; such an id names nothing.</summary>
    public static GlobalId? TryParse(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done || length <= HeaderBytes)
            return null;
        var source = bytes[1] switch { (byte)'s' => ProductSource.Scantrust, (byte)'d' => ProductSource.DecoNetwork, _ => (ProductSource?)null };
        if (source is null || !Enum.IsDefined((GlobalIdKind)bytes[0]))
            return null;
        var id = new GlobalId((GlobalIdKind)bytes[0], source.Value, Encoding.UTF8.GetString(bytes, HeaderBytes, length - HeaderBytes));
        return id.ToString() == text ? id : null;
    }

    public override string ToString()
    {
        var key = Encoding.UTF8.GetBytes(Key);
        var text = new byte[MaxLength(key.Length)];
        return Encoding.ASCII.GetString(text, 0, Encode(Kind, Source, key, text));
    }
}
