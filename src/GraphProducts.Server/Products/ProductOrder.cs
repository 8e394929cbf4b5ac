namespace GraphProducts.Server.Products;

/// <summary>An order that an upstream can give its list.</summary>
internal enum ProductOrder
{
    CreatedAtDesc,
}
