using System.Globalization;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>DecoNetwork's products that meet all conditions, in an order that configuration knows, or (null) in DecoNetwork's own.</summary>
internal sealed class DecoProductList(DecoNetworkClient client, CallBudget budget, DecoCondition[] conditions, DecoOrder? order)
    : IOffsetList<Product>
{
    public string Name => "deconetwork";

    public int MaximumWindow => client.MaximumRows;

    public string KeyOf(Product row) => row.SourceId.ToString();

    /// <summary>Where configuration says what the list is ordered by, and that is a number or a moment; texts are ordered in ways nobody tells.</summary>
    public long? SortKeyOf(Product row)
    {
        var value = order?.Field switch
        {
            DecoField.ProductId => long.TryParse(row.SourceId.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            DecoField.DateModified => row.ModifiedAt?.UtcTicks,
            _ => (long?)null,
        };
        return order is { IsDescending: true } ? -value : value;
    }

    public IOffsetList<Product>? Between(long? from, long? to)
    {
        if (order is not { Field: DecoField.ProductId, IsDescending: false })
            return null;
        var part = new List<DecoCondition>(conditions);
        if (from is { } least)
            part.Add(DecoCondition.On(DecoField.ProductId, DecoOperator.GreaterOrEqual, least.ToString(CultureInfo.InvariantCulture)));
        if (to is { } most)
            part.Add(DecoCondition.On(DecoField.ProductId, DecoOperator.LessOrEqual, most.ToString(CultureInfo.InvariantCulture)));
        return new DecoProductList(client, budget, [.. part], order);
    }

    public async Task<OffsetPage<Product>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
    {
        var result = await budget.SpendAsync(
            UpstreamName.DecoNetwork, () => client.FindAsync(conditions, window.Limit, window.Offset, order, cancellationToken));
        if (!result.TryGetValue(out var page, out var failure))
            return OffsetPage<Product>.Failed(failure);
        var rows = new Product[page.Products.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new DecoCatalogueProduct(page.Products[i], isDetail: false);
        return OffsetPage<Product>.Of(rows, (int)Math.Min(page.Total, int.MaxValue));
    }
}
