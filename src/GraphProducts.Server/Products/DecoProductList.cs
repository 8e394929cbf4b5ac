using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>DecoNetwork's products that meet all conditions, in DecoNetwork's own order.</summary>
internal sealed class DecoProductList(DecoNetworkClient client, AnswerMaximum maximum, DecoCondition[] conditions) : IOffsetList<Product>
{
    public string Name => "deconetwork";

    public int MaximumWindow => maximum.Rows;

    public void NoteShortAnswer(int rows) => maximum.NoteShortAnswer(rows);

    public string KeyOf(Product row) => row.SourceId.ToString();

    public async Task<OffsetPage<Product>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
    {
        var result = await client.FindAsync(conditions, window.Limit, window.Offset, cancellationToken);
        if (!result.TryGetValue(out var page, out var failure))
            return OffsetPage<Product>.Failed(failure);
        var rows = new Product[page.Products.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new DecoCatalogueProduct(page.Products[i], isDetail: false);
        return OffsetPage<Product>.Of(rows, (int)Math.Min(page.Total, int.MaxValue));
    }
}
