using GraphProducts.Server.Upstreams.Http;
using GraphProducts.Server.Upstreams.Json;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Upstreams.Scantrust;

/// <summary>Reads products from Scantrust. Only documented paths and parameters are sent.</summary>
internal sealed class ScantrustClient(
    HttpMessageInvoker http, IOptions<ScantrustOptions> options, TimeProvider time, ILogger<ScantrustClient> logger)
{
    // No maximum is documented; this one keeps answers small.
    private readonly AnswerMaximum _maximum = new(100, time);
    private readonly Uri _baseAddress = options.Value.BaseAddress;
    private readonly string _authorization = $"UAT {options.Value.Token}";
    private readonly UpstreamExchange _exchange = new(UpstreamName.Scantrust, http, options.Value, time, logger);

    /// <summary>The most rows that Scantrust answers at once, as far as is known by now.</summary>
    public int MaximumRows => _maximum.Rows;

    /// <summary>One window of the active or the archived list, newest first. A blank SKU gives an empty page without a call.</summary>
    public ValueTask<UpstreamResult<ScantrustPage>> ListProductsAsync(ScantrustListRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset, nameof(request));

        // Scantrust ignores a filter without a value and would answer the whole list.
        return request.SkuExact is { } sku && string.IsNullOrWhiteSpace(sku)
            ? ValueTask.FromResult<UpstreamResult<ScantrustPage>>(ScantrustPage.Empty)
            : SendAsync(Address(request), body => ReadPage(body, request), cancellationToken);
    }

    /// <summary>Asks whether the token is good; null when it is. Costs one call of the quota.</summary>
    public async ValueTask<UpstreamFailure?> CheckAccessAsync(CancellationToken cancellationToken)
    {
        var result = await SendAsync<bool>("api/v2/me/", static _ => true, cancellationToken).ConfigureAwait(false);
        return result.Failure;
    }

    private static string Address(ScantrustListRequest request)
    {
        var archived = request.IsArchived ? 1 : 0;
        var sku = request.SkuExact is { } exact ? $"&sku__exact={Uri.EscapeDataString(exact)}" : "";
        return string.Create(
            null,
            $"api/v2/products/?limit={request.Limit}&offset={request.Offset}&is_archived={archived}&ordering=-creation_date{sku}");
    }

    private UpstreamResult<ScantrustPage> ReadPage(AnswerBody body, ScantrustListRequest request)
    {
        var page = JsonScan.Read(body, ScantrustPage.Read);
        if (page is not { Count: >= 0 and var count, Results: not null } || Array.Exists(page.Results, static row => row is not { Id.IsNull: false }))
        {
            return UpstreamFailure.BadResponse(UpstreamName.Scantrust, "sent a page without its count, its results or the id of a row.");
        }

        _maximum.Note(request.Limit, request.Offset, page.Results.Length, count);
        return page;
    }

    private ValueTask<UpstreamResult<T>> SendAsync<T>(string address, BodyReader<T> read, CancellationToken cancellationToken)
        where T : notnull =>
        _exchange.SendAsync(new UpstreamCall(new Uri(_baseAddress, address), authorization: _authorization), read, cancellationToken);
}
