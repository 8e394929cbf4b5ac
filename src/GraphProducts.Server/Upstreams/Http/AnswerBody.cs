namespace GraphProducts.Server.Upstreams.Http;

/// <summary>
/// The whole body of an answer. Its buffer is not pooled: the rows that are read from it keep their texts in it, as they came, for as long as
/// they live (<see cref="Json.JsonText"/>). That is one allocation for an answer instead of one for each text.
/// </summary>
internal readonly struct AnswerBody
{
    private const int FirstSize = 32 * 1024;
    private const int ByteOrderMark = 3;

    private AnswerBody(byte[] buffer, int length)
    {
        Buffer = buffer;
        Start = buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? ByteOrderMark : 0;
        Utf8 = buffer.AsMemory(Start, length - Start);
    }

    public byte[] Buffer { get; }

    /// <summary>Where in the buffer <see cref="Utf8"/> starts.</summary>
    public int Start { get; }

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    public static AnswerBody Of(byte[] bytes) => new(bytes, bytes.Length);

    /// <summary>Reads to the end; null when there is more than the maximum, as soon as that is known.</summary>
    public static async ValueTask<AnswerBody?> ReadAsync(HttpContent content, int maximumBytes, CancellationToken cancellationToken)
    {
        var declared = content.Headers.ContentLength;
        if (declared > maximumBytes)
            return null;

        var buffer = GC.AllocateUninitializedArray<byte>((int)(declared ?? FirstSize));
        var length = 0;
        var stream = content.ReadAsStream(cancellationToken);
        while (true)
        {
            // Whoever has read what was declared is at the end: the stream below refuses an answer that is shorter, and has no more.
            if (length == declared)
                return new AnswerBody(buffer, length);
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return new AnswerBody(buffer, length);
            length += read;
            if (length > maximumBytes)
                return null;
        }
    }
}
