namespace GraphProducts.Simulator.Faults;

/// <summary>How an answer's shape is wrong. Rows are <c>results</c>, <c>products</c> or <c>product</c>.</summary>
public enum WrongShape
{
    /// <summary>The rows are an object (where an object is right: an array).</summary>
    RowsAreAnObject,

    /// <summary>The rows are a string.</summary>
    RowsAreText,

    /// <summary>The rows are null.</summary>
    RowsAreNull,

    /// <summary>The rows are missing.</summary>
    RowsAreMissing,

    /// <summary>Each row lacks a property: the one that identifies it, unless the fault names another.</summary>
    RowsLackAProperty,

    /// <summary>The answer is an array.</summary>
    AnswerIsAnArray,

    /// <summary>The answer is an empty object.</summary>
    AnswerIsEmpty,
}
