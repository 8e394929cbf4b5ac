using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace GraphProducts.Server.Paging;

/// <summary>
/// Cursors to opaque texts and back. The bytes, before base64url:
/// version (1) | fingerprint of the scope (12) | list, offset (of a number alone + 1), total + 1 (7-bit groups) | anchor, unless the cursor is a number alone:
/// mark (4), how many neighbours (1), their marks (4 each), sort key (8, or none) | keyed hash (12).
/// </summary>
internal sealed class CursorCodec(byte[] key, params byte[][] previousKeys)
{
    /// <summary>No cursor of ours is longer.</summary>
    public const int MaximumLength = 120;

    private const byte Version = 1;
    private const int HashBytes = 12;
    private const string Remedy = "Page from the beginning, or pass a cursor exactly as this connection returned it.";

    /// <summary>
    /// A codec that signs with the configured key, or with a random one that lasts as long as the process, and also reads what was signed
    /// with the previous keys.
    /// </summary>
    public static CursorCodec From(PagingOptions options) => new(
        options.HasRandomKey ? RandomNumberGenerator.GetBytes(32) : KeyOf(options.CursorKey!), [.. options.PreviousCursorKeys.Select(KeyOf)]);

    public string Encode(Cursor cursor, CursorScope scope)
    {
        var writer = new CursorWriter(stackalloc byte[MaximumLength]);
        writer.Byte(Version);
        writer.Bytes(scope.Fingerprint);
        writer.Number(cursor.List);
        writer.Number(cursor.Anchor is null ? cursor.Offset + 1 : cursor.Offset);
        writer.Number(cursor.Total + 1 ?? 0);
        if (cursor.Anchor is { } anchor)
            writer.Anchor(anchor);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, writer.Written, hash);
        writer.Bytes(hash[..HashBytes]);
        return Base64Url.EncodeToString(writer.Written);
    }

    /// <summary>Reads a cursor of the given scope; any other text is an error, never an exception and never another row.</summary>
    public bool TryDecode(string text, CursorScope scope, [NotNullWhen(true)] out Cursor? cursor, [NotNullWhen(false)] out PageError? error)
    {
        cursor = null;
        error = null;
        Span<byte> buffer = stackalloc byte[MaximumLength];
        if (!TryReadSigned(text, buffer, out var payload))
        {
            error = new PageError(PageError.CursorInvalid, $"{Quote(text)} is not a cursor of this server, or it was altered. {Remedy}");
        }
        else if (payload[0] != Version)
        {
            var versions = $"is a cursor of version {payload[0]}; this server reads version {Version}";
            error = new PageError(PageError.CursorInvalid, $"{Quote(text)} {versions}. {Remedy}");
        }
        else if (scope.DifferenceTo(payload.Slice(1, CursorScope.FingerprintBytes)) is { } part)
        {
            error = new PageError(PageError.CursorMismatch, $"{Quote(text)} is a cursor of another {part}. {Remedy}");
        }
        else
        {
            cursor = ReadCursor(payload[(1 + CursorScope.FingerprintBytes)..], scope.Lists.Count);
            error = cursor is null ? new PageError(PageError.CursorInvalid, $"{Quote(text)} cannot be read. {Remedy}") : null;
        }

        return cursor is not null;
    }

    /// <summary>Only the one text that <see cref="Encode"/> writes is accepted: no padding, no blanks, no spare bits.</summary>
    private bool TryReadSigned(string text, Span<byte> buffer, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (text.Length > MaximumLength || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, buffer, out var length))
            return false;
        if (length < 1 + CursorScope.FingerprintBytes + HashBytes || Base64Url.EncodeToString(buffer[..length]) != text)
            return false;
        payload = buffer[..(length - HashBytes)];
        var hash = buffer[payload.Length..length];
        var isSigned = IsSigned(payload, hash, key);
        foreach (var previous in previousKeys)
            isSigned = isSigned || IsSigned(payload, hash, previous);
        return isSigned;
    }

    private static bool IsSigned(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> hash, byte[] key)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, payload, expected);
        return CryptographicOperations.FixedTimeEquals(expected[..HashBytes], hash);
    }

    private static byte[] KeyOf(string text) =>
        PagingOptions.ReadKey(text) ?? throw new ArgumentException("A cursor key is too short.", nameof(text));

    private static Cursor? ReadCursor(ReadOnlySpan<byte> bytes, int lists)
    {
        var reader = new CursorReader(bytes);
        var complete = reader.TryNumber(out var list) & reader.TryNumber(out var number) & reader.TryNumber(out var total)
            & reader.TryAnchor(out var anchor);
        var offset = anchor is null ? number - 1 : number;
        return complete && reader.AtEnd && list < lists && offset <= Cursor.MaximumOffset
            ? new Cursor(list, offset, total == 0 ? null : total - 1, anchor)
            : null;
    }

    private static string Quote(string text) => text.Length <= 40 ? $"\"{text}\"" : $"\"{text[..40]}...\"";
}
