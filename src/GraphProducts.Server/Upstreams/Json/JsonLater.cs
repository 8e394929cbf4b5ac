namespace GraphProducts.Server.Upstreams.Json;

/// <summary>An array of an answer that has been passed over, to be read when somebody asks for it. <c>default</c> is null.</summary>
internal readonly record struct JsonLater(byte[]? Buffer, int Start, int Length)
{
    public JsonPlace Place => new(Start, Length);

    /// <summary>Reads its items.</summary>
    /// <exception cref="System.Text.Json.JsonException">They are not of the expected shape.</exception>
    public T[]? Read<T>(ReadValue<T> readItem)
        where T : class => Buffer is null ? null : JsonScan.ReadArray(Buffer, Start, Length, readItem);
}
