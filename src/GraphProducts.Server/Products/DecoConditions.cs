using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>Maps filters to DecoNetwork's conditions, one to one.</summary>
internal static class DecoConditions
{
    private static readonly Dictionary<string, DecoField> s_fields = new()
    {
        ["sku"] = DecoField.ProductCode,
        ["name"] = DecoField.ProductName,
        ["supplier"] = DecoField.Supplier,
        ["sourceId"] = DecoField.ProductId,
        ["modifiedAt"] = DecoField.DateModified,
    };

    private static readonly Dictionary<string, DecoOperator> s_operators = new()
    {
        ["eq"] = DecoOperator.Equal,
        ["neq"] = DecoOperator.NotEqual,
        ["lt"] = DecoOperator.Less,
        ["gt"] = DecoOperator.Greater,
        ["lte"] = DecoOperator.LessOrEqual,
        ["gte"] = DecoOperator.GreaterOrEqual,
        ["between"] = DecoOperator.Between,
    };

    public static DecoCondition[] Of(ProductFilter filter) =>
        [.. filter.Fields.SelectMany(field => field.Comparisons.Select(comparison => Of(s_fields[field.Field], comparison)))];

    /// <summary>What a condition tests and how, by the names that filters have for it.</summary>
    public static (string Field, string Comparison) NamesOf(DecoCondition condition) => (
        s_fields.Single(pair => pair.Value == condition.Field).Key, s_operators.Single(pair => pair.Value == condition.Operator).Key);

    private static DecoCondition Of(DecoField field, Comparison comparison) => comparison switch
    {
        { Value: DateTimeOffset from, UpperValue: DateTimeOffset to } => DecoCondition.ModifiedBetween(from, to),
        { Value: DateTimeOffset moment } => DecoCondition.Modified(s_operators[comparison.Name], moment),
        _ => DecoCondition.On(field, s_operators[comparison.Name], (string)comparison.Value),
    };
}
