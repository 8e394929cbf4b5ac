using System.Globalization;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>Detail rows of DecoNetwork as a list to page over; they have about as many skus as the simulator's.</summary>
internal sealed class InMemoryProducts : IOffsetList<Product>
{
    private const int Rows = 200;
    private const int SkusOfEach = 7;

    private static readonly PagingOptions s_options = new() { CursorKey = "only-for-measuring-0123456789" };
    private static readonly CursorScope s_scope = new("products", ["deconetwork"]);

    private readonly Pager _pager = new(CursorCodec.From(s_options), s_options);
    private readonly Product[] _rows = [.. Enumerable.Range(0, Rows).Select(number => new DecoCatalogueProduct(RowOf(number), isDetail: true))];

    public string Name => "deconetwork";

    public int MaximumWindow => DecoNetworkClient.MaxRows;

    public string KeyOf(Product row) => row.SourceId.ToString();

    public Task<OffsetPage<Product>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) =>
        Task.FromResult(OffsetPage<Product>.Of(_rows[window.Offset..Math.Min(window.End, Rows)], Rows));

    public Task<Connection<Product>> ReadAsync(int? first, CancellationToken cancellationToken) =>
        _pager.TryRead(new PageArguments(first, null, null, null), s_scope, out var request, out var error)
            ? _pager.ReadAsync([this], request, PageSelection.Rows, cancellationToken)
            : throw new ArgumentException(error.Message, nameof(first));

    private static DecoProduct RowOf(int number) => new()
    {
        ProductId = (456_000 + number).ToString(CultureInfo.InvariantCulture),
        ProductCode = string.Create(CultureInfo.InvariantCulture, $"KS{number}"),
        ProductName = "Heavy Ultra Cotton 100% Cotton T Shirt",
        Brand = number % 10 == 0 ? null : "Kestrel Sport",
        IsActive = number % 9 != 0,
        Skus = [.. Enumerable.Range(0, SkusOfEach).Select(SkuOf)],
    };

    private static DecoSku SkuOf(int number) => new()
    {
        Sku = string.Create(CultureInfo.InvariantCulture, $"KS1000-RED-S{number}"),
        Gtin = "0034694272127",
        Price = 40.07m,
        Cost = number == 0 ? null : 24.84m,
    };
}
