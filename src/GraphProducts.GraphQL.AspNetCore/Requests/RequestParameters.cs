using System.Buffers;
using System.Text.Json;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>The parameters of a request. Disposing them gives the document's buffer back.</summary>
/// <remarks>The variables own their memory: a resolver may still read them when the request has been given up.</remarks>
internal sealed class RequestParameters(byte[] rented, int documentLength) : IDisposable
{
    public ReadOnlyMemory<byte> Document { get; } = rented.AsMemory(0, documentLength);

    public string? OperationName { get; init; }

    public JsonElement Variables { get; init; }

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);
}

/// <summary>Either the parameters or why there are none.</summary>
internal readonly record struct RequestReading(RequestParameters? Parameters, RequestRefusal? Refusal)
{
    public static implicit operator RequestReading(RequestParameters parameters) => new(parameters, null);

    public static implicit operator RequestReading(RequestRefusal refusal) => new(null, refusal);
}
