using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL;

/// <summary>The answer, written already. Disposing it gives its buffers back.</summary>
public sealed class GraphQLResponse : IDisposable
{
    private readonly ResponseWriter _data;
    private readonly ResponseWriter? _errors;

    private GraphQLResponse(ResponseWriter data, ResponseWriter? errors, bool isExecuted)
    {
        _data = data;
        _errors = errors;
        IsExecuted = isExecuted;
    }

    /// <summary>Whether execution began: then there is <c>data</c>, perhaps null. False: the request itself was refused, and there are only errors.</summary>
    public bool IsExecuted { get; }

    /// <summary>Whether the request was refused because it is no query, and only queries may run.</summary>
    public bool IsOperationKindRefused { get; private init; }

    /// <summary>Whether the server itself failed before execution began; the client can do nothing about it.</summary>
    public bool IsServerFailure { get; private init; }

    /// <summary>Whether the answer has errors.</summary>
    public bool HasErrors => _errors is not null;

    /// <summary>The answer is the concatenation of the two parts, UTF-8 JSON. The first is empty when there are no errors.</summary>
    public (ReadOnlyMemory<byte> Errors, ReadOnlyMemory<byte> Data) Parts => (_errors?.Written ?? default, _data.Written);

    /// <summary>How many bytes the answer has.</summary>
    public int Length => (_errors?.Position ?? 0) + _data.Position;

    /// <inheritdoc/>
    public void Dispose()
    {
        _data.Dispose();
        _errors?.Dispose();
    }

    /// <summary>A refused request.</summary>
    internal static GraphQLResponse Refused(IReadOnlyList<GraphQLError> errors, bool isWrongKind = false, bool isServerFailure = false)
    {
        var writer = new ResponseWriter();
        writer.WriteByte((byte)'{');
        ErrorWriter.Write(writer, errors);
        writer.WriteByte((byte)'}');
        return new GraphQLResponse(new ResponseWriter(0), writer, isExecuted: false)
        {
            IsOperationKindRefused = isWrongKind,
            IsServerFailure = isServerFailure,
        };
    }

    /// <summary>An executed request; <paramref name="data"/> holds <c>{"data":…}</c>. Errors come first, so that people see them.</summary>
    internal static GraphQLResponse Executed(ResponseWriter data, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
            return new GraphQLResponse(data, null, isExecuted: true);
        var writer = new ResponseWriter();
        writer.WriteByte((byte)'{');
        ErrorWriter.Write(writer, errors);
        data.Overwrite(0, (byte)',');
        return new GraphQLResponse(data, writer, isExecuted: true);
    }
}
