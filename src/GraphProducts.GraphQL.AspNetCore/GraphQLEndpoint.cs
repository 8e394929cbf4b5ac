using GraphProducts.GraphQL.AspNetCore.Ide;
using GraphProducts.GraphQL.AspNetCore.Requests;
using GraphProducts.GraphQL.AspNetCore.Responses;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Answers a GraphQL request over HTTP. https://graphql.github.io/graphql-over-http/draft/</summary>
internal sealed class GraphQLEndpoint(GraphQLService service, GraphQLHttpOptions options, TimeProvider time, IdeEndpoint? ide)
{
    private const int ClientClosedRequest = 499;

    // https://www.apollographql.com/docs/federation/metrics
    private const string TraceHeader = "apollo-federation-include-trace";
    private const string TraceFormat = "ftv1";

    private readonly bool _traces = options.FederatedTracing && service.Schema.QueryType.TryGetField("_service") is not null;
    private readonly ResponseSender _sender = new(options.Compression);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (ide is not null && IsForBrowser(context.Request))
            {
                await ide.SendPageAsync(context);
                return;
            }

            var form = AnswerForm.Of(context.Request, options.Compression);
            if (Unacceptable(form) is { } unacceptable)
            {
                await _sender.RefuseAsync(context, AnswerForm.Fallback, unacceptable);
                return;
            }

            using var deadline = new RequestDeadline(options.RequestTimeout, time, context.RequestAborted);
            var (parameters, refusal) = await ReadAsync(context.Request, deadline);
            if (parameters is null)
            {
                await _sender.RefuseAsync(context, form, refusal!);
                return;
            }

            using (parameters)
                await ExecuteAsync(context, form, parameters, deadline);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody reads the answer: the status is for logs and metrics, which would count an exception as a failure of ours.
            if (!context.Response.HasStarted)
                context.Response.StatusCode = ClientClosedRequest;
        }
    }

    private static RequestRefusal? Unacceptable(AnswerForm form) =>
        form.MediaType == MediaType.None ? RequestRefusal.NotAcceptable : form.Coding.IsPossible ? null : RequestRefusal.NoAcceptableCoding;

    private static bool IsForBrowser(HttpRequest request) =>
        IsGet(request) && AcceptedMediaType.PrefersHtml(request.Headers.Accept) && !request.Query.ContainsKey(QueryStringReader.Query);

    // HEAD is a GET whose answer stays here; the server below sends its headers alone.
    private static bool IsGet(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private async ValueTask<RequestReading> ReadAsync(HttpRequest request, RequestDeadline deadline)
    {
        if (!HttpMethods.IsPost(request.Method))
            return IsGet(request) ? QueryStringReader.Read(request.QueryString) : RequestRefusal.MethodNotAllowed(request.Method);
        try
        {
            return await BodyReader.ReadAsync(request, options.MaxRequestBytes, deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            return RequestRefusal.BodyTimedOut(options.RequestTimeout);
        }
    }

    private async ValueTask ExecuteAsync(HttpContext context, AnswerForm form, RequestParameters parameters, RequestDeadline deadline)
    {
        var isGet = IsGet(context.Request);
        var request = new GraphQLRequest
        {
            Document = parameters.Document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Services = context.RequestServices,
            QueriesOnly = isGet,
            IncludesTrace = _traces && context.Request.Headers[TraceHeader] == TraceFormat,
        };
        try
        {
            using var response = await service.ExecuteAsync(request, deadline.Token);
            if (isGet && response.IsOperationKindRefused)
                context.Response.Headers.Allow = HttpMethods.Post;
            await _sender.SendAsync(context, form, StatusOf(response, form.MediaType, isGet), response);
        }
        catch (OperationCanceledException) when (deadline.HasPassed && !context.Response.HasStarted)
        {
            await _sender.RefuseAsync(context, form, RequestRefusal.TimedOut(TimeoutStatus(form.MediaType), options.RequestTimeout));
        }
    }

    // application/json leaves the status to the transport: 200 for every well-formed request. The newer type tells in it whether anything ran.
    // https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes
    private static int StatusOf(GraphQLResponse response, MediaType mediaType, bool isGet)
    {
        if (isGet && response.IsOperationKindRefused)
            return StatusCodes.Status405MethodNotAllowed;
        if (response.IsServerFailure)
            return StatusCodes.Status500InternalServerError;
        return response.IsExecuted || mediaType == MediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private static int TimeoutStatus(MediaType mediaType) =>
        mediaType == MediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status504GatewayTimeout;
}
