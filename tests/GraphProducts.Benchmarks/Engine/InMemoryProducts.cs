using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Http;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>Detail rows of DecoNetwork as a list to page over; they have about as many skus as the simulator's.</summary>
internal sealed class InMemoryProducts : IOffsetList<Product>
{
    private const int Rows = 200;
    private const int SkusOfEach = 7;

    private static readonly PagingOptions s_options = new() { CursorKey = "only-for-measuring-0123456789" };
    private static readonly CursorScope s_scope = new("products", ["deconetwork"]);

    private readonly ConcurrentDictionary<int, Task<Connection<Product>>> _pages = [];
    private readonly Pager _pager = new(CursorCodec.From(s_options), s_options);
    private readonly Product[] _rows = [.. Enumerable.Range(0, Rows).Select(number => new DecoCatalogueProduct(RowOf(number), isDetail: true))];

    public string Name => "deconetwork";

    public int MaximumWindow => DecoNetworkClient.MaxRows;

    public string KeyOf(Product row) => row.SourceId.ToString();

    public Task<OffsetPage<Product>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) =>
        Task.FromResult(OffsetPage<Product>.Of(_rows[window.Offset..Math.Min(window.End, Rows)], Rows));

    /// <summary>A page; each is made once, since paging is not what is measured.</summary>
    public Task<Connection<Product>> ReadAsync(int? first, CancellationToken cancellationToken) =>
        _pages.TryGetValue(first ?? 0, out var page) ? page : _pages.GetOrAdd(first ?? 0, PageAsync(first, cancellationToken));

    private Task<Connection<Product>> PageAsync(int? first, CancellationToken cancellationToken) =>
        _pager.TryRead(new PageArguments(first, null, null, null), s_scope, out var request, out var error)
            ? _pager.ReadAsync([this], request, PageSelection.Rows, cancellationToken)
            : throw new ArgumentException(error.Message, nameof(first));

    // As JSON, because that is what rows are made of: their texts stay in it.
    private static DecoProduct RowOf(int number) => JsonScan.Read(
        AnswerBody.Of(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            { "product_id": "{{456_000 + number}}", "product_code": "KS{{number}}", "product_name": "Heavy Ultra Cotton 100% Cotton T Shirt",
              "brand": {{(number % 10 == 0 ? "null" : "\"Kestrel Sport\"")}}, "is_active": {{(number % 9 != 0 ? "true" : "false")}},
              "skus": [{{string.Join(", ", Enumerable.Range(0, SkusOfEach).Select(SkuOf))}}] }
            """))),
        DecoProduct.Read);

    private static string SkuOf(int number) =>
        $$"""{ "sku": "KS1000-RED-S{{number}}", "gtin": "0034694272127", "price": 40.07, "cost": {{(number == 0 ? "null" : "24.84")}} }""";
}
