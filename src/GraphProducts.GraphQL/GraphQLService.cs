using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution;
using GraphProducts.GraphQL.Execution.Tracing;
using GraphProducts.GraphQL.Introspection;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.GraphQL.Validation;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL;

/// <summary>The engine's front door: parses, validates and plans a document (or finds it prepared), and executes it. Thread-safe; one per schema.</summary>
public sealed class GraphQLService
{
    private readonly GraphQLOptions _options;
    private readonly DocumentCache _cache;
    private readonly PlanBasis _planBasis;
    private readonly PlanBudget _planBudget;
    private readonly ErrorMasking _masking;

    private GraphQLService(ExecutableSchema executable, GraphQLOptions options)
    {
        Executable = executable;
        _options = options;
        _planBasis = executable.PlanBasis(new PlanLimits(options.MaxDepth, options.MaxFields, options.MaxAliases));
        _planBudget = new PlanBudget(options.MaxCachedFields);
        _cache = new DocumentCache(options.MaxCachedDocuments, _planBudget);
        _masking = new ErrorMasking(options.OnUnexpectedError, options.DescribeError);
    }

    /// <summary>The schema that is served.</summary>
    public Schema Schema => Executable.Bound.Schema;

    internal ExecutableSchema Executable { get; }

    /// <summary>Puts a schema and its bindings together.</summary>
    /// <exception cref="SchemaException">Something does not fit: an unbound field, a CLR type that a field cannot have, an unknown name. All faults are listed.</exception>
    /// <exception cref="ArgumentException">The options have limits that nothing can keep. All are named.</exception>
    public static GraphQLService Create(Schema schema, SchemaBindings bindings, GraphQLOptions? options = null)
    {
        options ??= new GraphQLOptions();
        options.Check();
        var errors = new List<GraphQLError>();
        IntrospectionBindings.AddTo(bindings, schema);
        var bound = new SchemaBinder(schema, bindings, errors).Bind();
        var executable = ExecutableSchema.Compile(bound, errors);
        return errors.Count == 0 ? new GraphQLService(executable, options) : throw new SchemaException([.. errors]);
    }

    /// <summary>Answers a request. Whatever is wrong with it is in the answer; only cancellation is thrown.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        WriteContext? unfinished = null;
        var trace = request.IncludesTrace ? new FieldTrace(_options.Time, _options.MaxTracedFields) : null;
        try
        {
            var prepared = Prepare(request.Document);
            var operation = ChooseOperation(prepared, request.OperationName);
            if (FindRefusalOfKind(request, operation) is { } refusal)
                return refusal;
            unfinished = Begin(request, prepared, operation, trace, cancellationToken);
            await Executor.ExecuteAsync(unfinished);
            var response = Finish(unfinished);
            unfinished = null;
            return response;
        }
        catch (GraphQLSyntaxException exception)
        {
            var code = exception.IsLimit ? ErrorCodes.LimitExceeded : ErrorCodes.SyntaxError;
            return GraphQLResponse.Refused([new GraphQLError(exception.Message) { Code = code, Locations = [exception.Position] }]);
        }
        catch (RequestException exception)
        {
            return GraphQLResponse.Refused(exception.Errors);
        }
        catch (ResponseTooLargeException exception)
        {
            return GraphQLResponse.Refused([new GraphQLError(exception.Message) { Code = ErrorCodes.LimitExceeded }]);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return GraphQLResponse.Refused([_masking.Mask(exception)], isServerFailure: exception is not GraphQLException);
        }
        finally
        {
            unfinished?.Writer.Dispose();
        }
    }

    /// <summary>The plan of an operation as text, for reviews and tests. The variables decide on skip and include.</summary>
    /// <exception cref="GraphQLException">The document has no such plan; the message says why.</exception>
    public string DescribePlan(GraphQLRequest request)
    {
        try
        {
            var prepared = Prepare(request.Document);
            var operation = ChooseOperation(prepared, request.OperationName);
            return PlanPrinter.Print(Plan(request, prepared, operation).Plan);
        }
        catch (RequestException exception)
        {
            throw new GraphQLException(exception.Errors[0]);
        }
    }

    private WriteContext Begin(
        GraphQLRequest request, PreparedDocument prepared, OperationDefinitionNode operation, FieldTrace? trace, CancellationToken cancellationToken)
    {
        var (plan, variables) = Plan(request, prepared, operation);
        var context = new OperationContext(Executable.Bound, plan, variables, request.Services, _masking, cancellationToken)
        {
            MaxObjects = _options.MaxObjects,
            MaxErrors = _options.MaxErrors,
            Trace = trace,
        };
        var writer = new ResponseWriter(maxBytes: _options.MaxResponseBytes);
        writer.WriteRaw("{\"data\":"u8);
        return new WriteContext(context, writer);
    }

    private static GraphQLResponse Finish(WriteContext written)
    {
        var errors = written.Errors.ToResponse();
        ExtensionsWriter.Write(written.Writer, written.Notes, TraceOf(written, errors));
        written.Writer.WriteByte((byte)'}');
        written.Operation.Release();
        return GraphQLResponse.Executed(written.Writer, errors);
    }

    private static ProtobufWriter? TraceOf(WriteContext written, IReadOnlyList<GraphQLError> errors)
    {
        if (written.Operation.Trace is not { } trace)
            return null;
        trace.Add(errors);
        return ApolloTrace.Encode(trace);
    }

    private PreparedDocument Prepare(ReadOnlyMemory<byte> document)
    {
        if (_cache.TryGet(document.Span, out var prepared))
            return prepared;
        var bytes = document.ToArray();
        var parsed = Parser.ParseDocument(new Source(bytes), new ParserOptions { MaxTokens = _options.MaxTokens });
        if (_options.Validates && Validator.Validate(Schema, parsed, _options.Validation) is { IsEmpty: false } errors)
            throw new RequestException(errors);
        prepared = new PreparedDocument(parsed, _planBasis, _planBudget);
        if (bytes.Length <= _options.MaxCachedDocumentBytes)
            _cache.Add(bytes, prepared);
        return prepared;
    }

    private (OperationPlan Plan, Types.Coercion.VariableValues Variables) Plan(
        GraphQLRequest request, PreparedDocument prepared, OperationDefinitionNode operation)
    {
        var errors = new ErrorList(_options.MaxErrors);
        var variables = VariableCoercion.Coerce(Schema, operation, request.Variables, errors);
        return errors.Count == 0 ? (prepared.PlanFor(operation, variables), variables) : throw new RequestException([.. errors.ToResponse()]);
    }

    // GetOperation: https://spec.graphql.org/September2025/#GetOperation()
    private static OperationDefinitionNode ChooseOperation(PreparedDocument prepared, string? name)
    {
        // Clients that have no name often send an empty one.
        name = string.IsNullOrEmpty(name) ? null : name;
        if (name is null && prepared.Operations is [var only])
            return only;
        var message = name is null
            ? prepared.Operations.IsEmpty ? "The document has no operation." : "The document has several operations: say which with \"operationName\"."
            : $"The document has no operation named \"{name}\".";
        return prepared.Operations.FirstOrDefault(operation => name is not null && operation.Name?.Value == name)
            ?? throw new RequestException([new GraphQLError(message) { Code = ErrorCodes.OperationResolutionFailed }]);
    }

    private GraphQLResponse? FindRefusalOfKind(GraphQLRequest request, OperationDefinitionNode operation)
    {
        if (request.QueriesOnly && operation.Operation != OperationType.Query)
            return RefuseKind("Only queries can be sent with GET. Send the operation with POST.", operation);
        return operation.Operation == OperationType.Subscription && !_options.ExecutesSubscriptions
            ? RefuseKind("Subscriptions are not served. Ask the same fields in a query, as often as needed.", operation)
            : null;
    }

    private static GraphQLResponse RefuseKind(string message, OperationDefinitionNode operation) =>
        GraphQLResponse.Refused([GraphQLError.At(message, ErrorCodes.OperationResolutionFailed, operation)], isWrongKind: true);

    /// <summary>The request is refused before execution. Never leaves this class.</summary>
    private sealed class RequestException(ImmutableArray<GraphQLError> errors) : Exception
    {
        public ImmutableArray<GraphQLError> Errors { get; } = errors;
    }
}
