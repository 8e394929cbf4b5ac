namespace GraphProducts.ReviewsSubgraph;

/// <summary>A sku by its code. One in eight is not kept in stock.</summary>
internal sealed record Sku(string? Code)
{
    public Stock? Stock => Code is null || Invention.Of(Code, "stocked", 8) == 0 ? null : new Stock(Code);
}

/// <summary>The stock of a sku.</summary>
internal sealed record Stock(string Code)
{
    private static readonly string[] s_warehouses = ["North", "Harbour", "Hill"];

    public int Quantity => Invention.Of(Code, "quantity", 1000);

    public string Warehouse => s_warehouses[Invention.Of(Code, "warehouse", s_warehouses.Length)];
}
