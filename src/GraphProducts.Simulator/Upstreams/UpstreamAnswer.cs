using System.Buffers;
using System.Globalization;
using System.Text;

namespace GraphProducts.Simulator.Upstreams;

/// <summary>An answer as a list of slices of stored rows, so that a page costs one copy into the socket and no serialisation.</summary>
internal sealed class UpstreamAnswer(int status, string contentType = UpstreamAnswer.JsonType)
{
    public const string JsonType = "application/json";
    public const string HtmlType = "text/html; charset=utf-8";

    private readonly List<ReadOnlyMemory<byte>> _slices = [];

    public int Status { get; } = status;

    public string ContentType { get; } = contentType;

    public Dictionary<string, string> Headers { get; } = [];

    public long Length { get; private set; }

    public static UpstreamAnswer Json(int status, string json) => new UpstreamAnswer(status).Append(json);

    public static UpstreamAnswer Html(int status, string title) =>
        new UpstreamAnswer(status, HtmlType).Append(
            $"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n");

    public UpstreamAnswer Append(ReadOnlyMemory<byte> slice)
    {
        _slices.Add(slice);
        Length += slice.Length;
        return this;
    }

    public UpstreamAnswer Append(string text) => Append(Encoding.UTF8.GetBytes(text));

    /// <summary>Says when to come back, in the form that was chosen.</summary>
    public UpstreamAnswer WithRetryAfter(RetryAfterForm form, int seconds, DateTimeOffset now)
    {
        if (form == RetryAfterForm.Seconds)
            Headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
        else if (form == RetryAfterForm.Date)
            Headers["Retry-After"] = now.AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>The same status and headers with another body.</summary>
    public UpstreamAnswer WithBody(ReadOnlyMemory<byte> body)
    {
        var answer = new UpstreamAnswer(Status, ContentType);
        foreach (var (name, value) in Headers)
            answer.Headers[name] = value;
        return answer.Append(body);
    }

    public byte[] ToArray()
    {
        var body = new ArrayBufferWriter<byte>((int)Length + 1);
        foreach (var slice in _slices)
            body.Write(slice.Span);
        return body.WrittenSpan.ToArray();
    }

    public async Task WriteAsync(HttpContext context)
    {
        WriteHead(context.Response);
        context.Response.ContentLength = Length;
        foreach (var slice in _slices)
            context.Response.BodyWriter.Write(slice.Span);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Status and headers without a length: for bodies that end otherwise than promised.</summary>
    public void WriteHead(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
    }
}
