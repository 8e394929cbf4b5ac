namespace GraphProducts.GraphQL.Writing;

/// <summary>Writes the values of a leaf type as JSON. Static, so that it costs nothing beyond the writing.</summary>
/// <typeparam name="T">The CLR type of the values.</typeparam>
public interface ILeafWriter<in T>
{
    /// <summary>Writes a value that is not null; false when the GraphQL type cannot represent it: then nothing may have been written.</summary>
    static abstract bool TryWrite(ResponseWriter writer, T value);

    /// <summary>Whether a value stands for null, for CLR values that have a null of their own.</summary>
    static virtual bool IsNull(T value) => false;
}
