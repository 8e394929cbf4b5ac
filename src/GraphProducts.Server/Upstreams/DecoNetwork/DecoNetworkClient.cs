using System.Globalization;
using GraphProducts.Server.Upstreams.Http;
using GraphProducts.Server.Upstreams.Json;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>Reads products from DecoNetwork. The credentials travel in the form body of a POST, never in an address.</summary>
internal sealed class DecoNetworkClient(
    HttpMessageInvoker http, IOptions<DecoNetworkOptions> options, TimeProvider time, ILogger<DecoNetworkClient> logger)
{
    /// <summary>The most rows of a window and the most ids of a call.</summary>
    public const int MaxRows = 100;

    private readonly AnswerMaximum _maximum = new(MaxRows, time);
    private readonly DecoNetworkOptions _options = options.Value;
    private readonly Uri _findAddress = new(options.Value.BaseAddress, "api/json/manage_products/find");
    private readonly Uri _getAddress = new(options.Value.BaseAddress, "api/json/manage_products/get");
    private readonly UpstreamExchange _exchange = new(UpstreamName.DecoNetwork, http, options.Value, time, logger);

    /// <summary>The most rows that DecoNetwork answers at once, as far as is known by now: <see cref="MaxRows"/>, or fewer.</summary>
    public int MaximumRows => _maximum.Rows;

    /// <summary>One window of the products that meet all conditions, in whatever order DecoNetwork has.</summary>
    public ValueTask<UpstreamResult<DecoProductPage>> FindAsync(
        IReadOnlyList<DecoCondition> conditions, int limit, int offset, CancellationToken cancellationToken) =>
        FindAsync(conditions, limit, offset, order: null, cancellationToken);

    /// <summary>
    /// One window of the products that meet all conditions; without conditions, of all products. The rows are list rows.
    /// Where <see cref="DecoCondition.Nothing"/> is among the conditions, the empty page that it leads to costs no call.
    /// </summary>
    /// <param name="conditions">Joined by AND.</param>
    /// <param name="limit">0 to 100; 0 asks for the total alone.</param>
    /// <param name="offset">How many rows to leave out.</param>
    /// <param name="order">One that configuration has the number of; null sends none.</param>
    /// <param name="cancellationToken">The caller's own cancellation, the only thing that throws.</param>
    public ValueTask<UpstreamResult<DecoProductPage>> FindAsync(
        IReadOnlyList<DecoCondition> conditions, int limit, int offset, DecoOrder? order, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxRows);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (conditions.Contains(DecoCondition.Nothing))
            return ValueTask.FromResult<UpstreamResult<DecoProductPage>>(new DecoProductPage([], 0));
        var form = DecoForm.Find(conditions, limit, offset, order is null ? null : _options.NumberOf(order));
        return SendAsync(_findAddress, form, envelope => ToPage(envelope, limit, offset), cancellationToken);
    }

    /// <summary>The detail rows of 1 to 100 products by id: one call, unless some are missing (<see cref="DecoProductLookup"/>).</summary>
    public ValueTask<UpstreamResult<DecoProductsById>> GetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ids.Count, nameof(ids));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MaxRows, nameof(ids));
        var start = time.GetTimestamp();
        var lookup = new DecoProductLookup(
            part => SendAsync(_getAddress, DecoForm.Get(part.ToArray()), ToDetails, cancellationToken),
            isTimeOver: () => time.GetElapsedTime(start) >= _options.Timeout);
        return lookup.FindAsync([.. ids.Where(IsProductId).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Asks whether the credentials are good, with a search that gives no row; null when they are.</summary>
    public async ValueTask<UpstreamFailure?> CheckAccessAsync(CancellationToken cancellationToken)
    {
        var result = await FindAsync([], limit: 0, offset: 0, cancellationToken).ConfigureAwait(false);
        return result.Failure;
    }

    /// <summary>Product ids are whole numbers above 0. What is none, such as "1,2", does not exist and must not spoil a call.</summary>
    private static bool IsProductId(string id) =>
        !id.StartsWith('0') && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private UpstreamResult<DecoProductPage> ToPage(DecoEnvelope envelope, int limit, int offset)
    {
        if (envelope.IsNotFound)
        {
            return new DecoProductPage([], 0);
        }

        if (envelope is not { Total: { } total and >= 0 } || (envelope.Products is null && limit > 0 && total > 0))
            return UpstreamFailure.BadResponse(UpstreamName.DecoNetwork, "sent a page without its products or its total.");
        _maximum.Note(limit, offset, envelope.Rows.Length, total);
        return new DecoProductPage(envelope.Rows, total);
    }

    private static UpstreamResult<DecoEnvelope> ToDetails(DecoEnvelope envelope) =>
        envelope is { IsNotFound: false, Products: null, Product: null }
            ? UpstreamFailure.BadResponse(UpstreamName.DecoNetwork, "sent an answer without product and products.")
            : envelope;

    /// <summary>What every call has: the credentials in its form, JSON, the status inside the envelope, ids in the rows.</summary>
    private ValueTask<UpstreamResult<T>> SendAsync<T>(
        Uri address, FormBody form, Func<DecoEnvelope, UpstreamResult<T>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        form.Add("username", _options.Username).Add("password", _options.Password);
        return _exchange.SendAsync(new UpstreamCall(address, form.Written), body => ReadEnvelope(body, read), cancellationToken);
    }

    private static UpstreamResult<T> ReadEnvelope<T>(AnswerBody body, Func<DecoEnvelope, UpstreamResult<T>> read)
        where T : notnull
    {
        var envelope = JsonScan.Read(body, DecoEnvelope.Read);
        if (envelope.Failure() is { } failure)
        {
            return failure;
        }

        // Beside "not found" an empty row may stand for the product that is not there.
        return envelope.IsNotFound || Array.TrueForAll(envelope.Rows, static row => row is { ProductId.IsNull: false })
            ? read(envelope)
            : UpstreamFailure.BadResponse(UpstreamName.DecoNetwork, "sent a row without product_id.");
    }
}
