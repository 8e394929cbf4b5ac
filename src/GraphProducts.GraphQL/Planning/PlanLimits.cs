namespace GraphProducts.GraphQL.Planning;

/// <summary>How large a plan may grow.</summary>
/// <param name="MaxDepth">The deepest nesting of fields, fragments unfolded.</param>
/// <param name="MaxFields">The most fields, fragments unfolded, each concrete type counted.</param>
/// <param name="MaxAliases">The most of them whose name in the answer is not their own.</param>
internal readonly record struct PlanLimits(int MaxDepth, int MaxFields, int MaxAliases);
