namespace GraphProducts.Server.Products;

/// <summary>The upstream catalogue that a product comes from.</summary>
internal enum ProductSource
{
    Scantrust,
    DecoNetwork,
}
