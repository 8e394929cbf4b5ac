namespace GraphProducts.GraphQL.Comparison;

/// <summary>What a change of a schema does to those who use it.</summary>
public enum ChangeSeverity
{
    /// <summary>Nothing: every operation that was valid is valid, and means the same.</summary>
    Safe,

    /// <summary>Operations stay valid, but may be answered with what their clients do not expect.</summary>
    Dangerous,

    /// <summary>Operations that were valid no longer are, or a gateway can no longer compose the schema.</summary>
    Breaking,
}
