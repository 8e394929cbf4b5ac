namespace GraphProducts.GraphQL.Comparison;

/// <summary>One difference between two schemas.</summary>
/// <param name="Severity">What it does to those who use the schema.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Coordinate">Where, as the specification names places: <c>Product.sku</c>, <c>Query.node(id:)</c>, <c>@tag</c>. https://spec.graphql.org/September2025/#sec-Schema-Coordinates</param>
/// <param name="Message">A sentence that says what changed, and one that says for whom.</param>
public sealed record SchemaChange(ChangeSeverity Severity, SchemaChangeKind Kind, string Coordinate, string Message)
{
    /// <summary>One line: severity, place, what and for whom.</summary>
    public override string ToString() => $"{Severity.ToString().ToUpperInvariant(),-9}  {Coordinate}: {Message}";
}
