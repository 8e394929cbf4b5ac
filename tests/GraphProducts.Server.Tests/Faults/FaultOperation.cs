using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Server.Tests.Faults;

/// <summary>What is left of an operation when an upstream is broken.</summary>
/// <param name="Data">The whole of <c>data</c>.</param>
/// <param name="Paths">The paths of the errors.</param>
/// <param name="Calls">How many calls to the broken upstream it costs, each tried as often as its fault allows.</param>
internal sealed record Remains(string Data, string[] Paths, int Calls);

/// <summary>
/// An operation with what is left of it when the one or the other upstream is broken altogether. It asks only for things that exist: an answer
/// without rows has no rows that could be misshapen.
/// </summary>
internal sealed record FaultOperation(string Query, Remains WithoutScantrust, Remains WithoutDecoNetwork)
{
    // Ids of: DecoNetwork 19658, Scantrust prod2, DecoNetwork 456456.
    private const string Nodes = """{ nodes(ids: ["cGQxOTY1OA", "cHNwcm9kMg", "cGQ0NTY0NTY"]) { id } }""";

    public static readonly FaultOperation[] All =
    [
        new("{ products(first: 2) { nodes { sku } totalCount } }",
            new("""{"products":{"nodes":[{"sku":"2000"},{"sku":"2000B"}],"totalCount":null}}""", ["products"], 1),
            new("""{"products":{"nodes":[{"sku":"tom-prefix-testing-pro"},{"sku":"prod2"}],"totalCount":null}}""", ["products"], 1)),
        new("""
            { scantrust: products(first: 1, source: SCANTRUST) { nodes { sku } }
              deconetwork: products(first: 1, source: DECONETWORK) { nodes { sku } } }
            """,
            new("""{"scantrust":null,"deconetwork":{"nodes":[{"sku":"2000"}]}}""", ["scantrust"], 1),
            new("""{"scantrust":{"nodes":[{"sku":"tom-prefix-testing-pro"}]},"deconetwork":null}""", ["deconetwork"], 1)),
        new(Nodes,
            new("""{"nodes":[{"id":"cGQxOTY1OA"},null,{"id":"cGQ0NTY0NTY"}]}""", ["nodes.1"], 1),
            new("""{"nodes":[null,{"id":"cHNwcm9kMg"},null]}""", ["nodes.0", "nodes.2"], 1)),
        new("""{ product(by: {sku: {source: SCANTRUST, sku: "prod2"}}) { sku } node(id: "cGQxOTY1OA") { id } }""",
            new("""{"product":null,"node":{"id":"cGQxOTY1OA"}}""", ["product"], 1),
            new("""{"product":{"sku":"prod2"},"node":null}""", ["node"], 1)),
        new("""{ productsBySku(source: SCANTRUST, skus: ["2000", "2000"]) { sku skus { counterparts { source } } } }""",
            new("""{"productsBySku":[null,null]}""", ["productsBySku.0", "productsBySku.1"], 1),
            new(
                """{"productsBySku":[{"sku":"2000","skus":[{"counterparts":null}]},{"sku":"2000","skus":[{"counterparts":null}]}]}""",
                ["productsBySku.0.skus.0.counterparts", "productsBySku.1.skus.0.counterparts"],
                1)),
        new("""{ productsBySku(source: DECONETWORK, skus: ["2000", "2000B"]) { sku } }""",
            new("""{"productsBySku":[{"sku":"2000"},{"sku":"2000B"}]}""", [], 0),
            new("""{"productsBySku":[null,null]}""", ["productsBySku.0", "productsBySku.1"], 2)),
        new("""{ productsById(ids: ["cGQxOTY1OA"]) { sku skus { code counterparts { sku } } } }""",
            new("""{"productsById":[{"sku":"2000","skus":[{"code":"C44A12","counterparts":null}]}]}""", ["productsById.0.skus.0.counterparts"], 1),
            new("""{"productsById":[null]}""", ["productsById.0"], 1)),
        new("""{ skusByCode(codes: ["2000", "prod2"]) { code product { source } } }""",
            new("""{"skusByCode":[{"code":"2000","product":{"source":"DECONETWORK"}},null]}""", ["skusByCode.0", "skusByCode.1"], 2),
            new(
                """{"skusByCode":[{"code":"2000","product":{"source":"SCANTRUST"}},{"code":"prod2","product":{"source":"SCANTRUST"}}]}""",
                [],
                0)),
        new("""
            { _entities(representations: [
                { __typename: "Product", id: "cGQxOTY1OA" }
                { __typename: "Product", source: "SCANTRUST", sku: "prod2" }
                { __typename: "Sku", code: "2000" }
              ]) { ... on Product { id } ... on Sku { code } } }
            """,
            new("""{"_entities":[{"id":"cGQxOTY1OA"},null,{"code":"2000"}]}""", ["_entities.1", "_entities.2"], 2),
            new("""{"_entities":[null,{"id":"cHNwcm9kMg"},{"code":"2000"}]}""", ["_entities.0"], 1)),
        new("""{ sku(code: "2000") { product { source } } __typename }""",
            new("""{"sku":{"product":{"source":"DECONETWORK"}},"__typename":"Query"}""", ["sku"], 1),
            new("""{"sku":{"product":{"source":"SCANTRUST"}},"__typename":"Query"}""", [], 0)),
    ];

    public Remains Without(UpstreamName upstream) =>
        upstream == UpstreamName.Scantrust ? WithoutScantrust : WithoutDecoNetwork;
}
