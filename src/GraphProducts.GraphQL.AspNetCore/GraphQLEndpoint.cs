using GraphProducts.GraphQL.AspNetCore.Ide;
using GraphProducts.GraphQL.AspNetCore.Requests;
using GraphProducts.GraphQL.AspNetCore.Responses;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Answers a GraphQL request over HTTP. https://graphql.github.io/graphql-over-http/draft/</summary>
internal sealed class GraphQLEndpoint(GraphQLService service, GraphQLHttpOptions options, IdeEndpoint? ide)
{
    private const int ClientClosedRequest = 499;

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody reads the answer: the status is for logs and metrics, which would count an exception as a failure of ours.
            if (!context.Response.HasStarted)
                context.Response.StatusCode = ClientClosedRequest;
        }
    }

    private async ValueTask AnswerAsync(HttpContext context)
    {
        if (ide is not null && IsForBrowser(context.Request))
        {
            await ide.SendPageAsync(context);
            return;
        }

        var accepted = AcceptedMediaType.Of(context.Request.Headers.Accept);
        if (accepted == MediaType.None)
        {
            await ResponseSender.RefuseAsync(context, MediaType.Json, RequestRefusal.NotAcceptable);
            return;
        }

        var (parameters, refusal) = await ReadAsync(context.Request);
        if (parameters is null)
        {
            await ResponseSender.RefuseAsync(context, accepted, refusal!);
            return;
        }

        using (parameters)
            await ExecuteAsync(context, accepted, parameters);
    }

    private static bool IsForBrowser(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && AcceptedMediaType.PrefersHtml(request.Headers.Accept) && !request.Query.ContainsKey(QueryStringReader.Query);

    private ValueTask<RequestReading> ReadAsync(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method))
            return BodyReader.ReadAsync(request, options.MaxRequestBytes);
        return new(HttpMethods.IsGet(request.Method) ? QueryStringReader.Read(request) : RequestRefusal.MethodNotAllowed(request.Method));
    }

    private async ValueTask ExecuteAsync(HttpContext context, MediaType accepted, RequestParameters parameters)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        var request = new GraphQLRequest
        {
            Document = parameters.Document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Services = context.RequestServices,
            QueriesOnly = isGet,
        };
        using var response = await service.ExecuteAsync(request, context.RequestAborted);
        if (isGet && response.IsOperationKindRefused)
            context.Response.Headers.Allow = HttpMethods.Post;
        await ResponseSender.SendAsync(context, accepted, StatusOf(response, accepted, isGet), response);
    }

    // application/json leaves the status to the transport: 200 for every well-formed request. The newer type tells in it whether anything ran.
    // https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes
    private static int StatusOf(GraphQLResponse response, MediaType accepted, bool isGet)
    {
        if (isGet && response.IsOperationKindRefused)
            return StatusCodes.Status405MethodNotAllowed;
        if (response.IsServerFailure)
            return StatusCodes.Status500InternalServerError;
        return response.IsExecuted || accepted == MediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }
}
