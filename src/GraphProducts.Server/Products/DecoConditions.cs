using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>Maps filters to DecoNetwork's conditions, one to one.</summary>
internal static class DecoConditions
{
    public static DecoCondition[] Of(ProductFilter filter) =>
        [.. filter.Fields.SelectMany(field => field.Comparisons.Select(comparison => Of(FieldOf(field.Field), comparison)))];

    private static DecoField FieldOf(string name) => name switch
    {
        "sku" => DecoField.ProductCode,
        "name" => DecoField.ProductName,
        "supplier" => DecoField.Supplier,
        "sourceId" => DecoField.ProductId,
        "modifiedAt" => DecoField.DateModified,
        _ => throw new InvalidOperationException($"DecoNetwork has no field for {name}."),
    };

    private static DecoOperator OperatorOf(string name) => name switch
    {
        "eq" => DecoOperator.Equal,
        "neq" => DecoOperator.NotEqual,
        "lt" => DecoOperator.Less,
        "gt" => DecoOperator.Greater,
        "lte" => DecoOperator.LessOrEqual,
        "gte" => DecoOperator.GreaterOrEqual,
        _ => throw new InvalidOperationException($"DecoNetwork has no operator for {name}."),
    };

    private static DecoCondition Of(DecoField field, Comparison comparison) => comparison switch
    {
        { Value: DateTimeOffset from, UpperValue: DateTimeOffset to } => DecoCondition.ModifiedBetween(from, to),
        { Value: DateTimeOffset moment } => DecoCondition.Modified(OperatorOf(comparison.Name), moment),
        _ => DecoCondition.On(field, OperatorOf(comparison.Name), (string)comparison.Value),
    };
}
