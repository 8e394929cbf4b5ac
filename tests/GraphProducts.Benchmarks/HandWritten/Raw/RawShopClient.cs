using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace GraphProducts.Benchmarks.HandWritten.Raw;

/// <summary>DecoNetwork's answers as the bytes that they are. What does not change between calls is encoded once.</summary>
internal sealed class RawShopClient : IDisposable
{
    private readonly HttpMessageInvoker _http = new(ShopHost.CreateHandler());
    private readonly Uri _findAddress;
    private readonly Uri _getAddress;
    private readonly byte[] _credentials;

    public RawShopClient(IOptions<ShopOptions> options)
    {
        var shop = options.Value;
        _findAddress = new Uri(shop.BaseUrl!, "api/json/manage_products/find");
        _getAddress = new Uri(shop.BaseUrl!, "api/json/manage_products/get");
        _credentials = Encoding.UTF8.GetBytes($"&username={Uri.EscapeDataString(shop.Username)}&password={Uri.EscapeDataString(shop.Password)}");
    }

    /// <summary>The first rows of the list of all products.</summary>
    public async Task<RawShopAnswer> FindAsync(int limit, CancellationToken cancellationToken)
    {
        using var form = new RawBuffer(256);
        form.Append("field=4&condition=4&string=0&offset=0&limit="u8);
        limit.TryFormat(form.Room(11).Span, out var written, provider: CultureInfo.InvariantCulture);
        form.Advance(written);
        return new RawShopAnswer(await PostAsync(_findAddress, form, cancellationToken), limit);
    }

    /// <summary>The detail rows of the products of another answer.</summary>
    public async Task<RawShopAnswer> GetAsync(RawShopAnswer rows, CancellationToken cancellationToken)
    {
        using var form = new RawBuffer(1024);
        form.Append("ids="u8);
        for (var place = 0; place < rows.Count; place++)
        {
            if (place > 0)
                form.Append("%2C"u8);
            form.Append(rows.IdOf(place));
        }

        return new RawShopAnswer(await PostAsync(_getAddress, form, cancellationToken), rows.Count);
    }

    public void Dispose() => _http.Dispose();

    private async Task<RawBuffer> PostAsync(Uri address, RawBuffer form, CancellationToken cancellationToken)
    {
        form.Append(_credentials);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(form.Written) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "GraphProducts");
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response.Content, cancellationToken);
    }

    private static async Task<RawBuffer> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var length = content.Headers.ContentLength;
        var body = new RawBuffer((int)(length ?? 32 * 1024));
        var stream = content.ReadAsStream(cancellationToken);
        while (body.Length != length && await stream.ReadAsync(body.Room(1), cancellationToken) is > 0 and var read)
            body.Advance(read);
        return body;
    }
}
