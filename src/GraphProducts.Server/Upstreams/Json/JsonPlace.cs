namespace GraphProducts.Server.Upstreams.Json;

/// <summary>
/// Where a part of an answer lies, for rows of which there are many: those keep the buffer once, and half of a <see cref="JsonText"/> for each part.
/// <c>default</c> is null, since no part stands at the start of an answer.
/// </summary>
internal readonly record struct JsonPlace(int Start, int Length)
{
    /// <summary>The text that lies here.</summary>
    public JsonText In(byte[] answer) => Start == 0 ? default : new JsonText(answer, Start, Length);

    /// <summary>The array that lies here.</summary>
    public JsonLater LaterIn(byte[] answer) => Start == 0 ? default : new JsonLater(answer, Start, Length);
}
