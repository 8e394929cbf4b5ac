using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Conformance.Operations;

/// <summary>What does an operation answer when the resolvers behave as a trace says, and which arguments are they given?</summary>
internal static class ExecuteOperation
{
    // Whatever a case asks must fit; the limits have tests of their own.
    private static readonly GraphQLOptions s_options = new()
    {
        MaxTokens = int.MaxValue,
        MaxDepth = 150,
        MaxFields = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxErrors = int.MaxValue,
        ExecutesSubscriptions = true,
    };

    public static async Task<JsonObject> AnswerAsync(JsonElement question)
    {
        var schema = SchemaText.Build(question.Text("schemaSdl")!);
        var resolvers = new TracedResolvers(new Trace(question.Property("trace")));
        var unexpected = new ConcurrentQueue<Exception>();
        var options = s_options with { Validates = question.Flag("validate"), OnUnexpectedError = (exception, _) => unexpected.Enqueue(exception) };
        var service = GraphQLService.Create(schema, Bind(schema, resolvers), options);
        var request = new GraphQLRequest
        {
            Document = GraphQL.Language.Source.FromString(question.Text("document")!).Text,
            OperationName = question.Text("operationName"),
            Variables = question.Property("variables"),
            Services = NoServices.Instance,
        };
        using var response = await service.ExecuteAsync(request);
        var (errors, data) = response.Parts;
        var result = JsonNode.Parse(Encoding.UTF8.GetString([.. errors.Span, .. data.Span]), documentOptions: new JsonDocumentOptions { MaxDepth = 1024 });
        var answer = new JsonObject { ["result"] = result, ["args"] = resolvers.Arguments };
        if (!unexpected.IsEmpty)
            answer["unexpected"] = new JsonArray([.. unexpected.Select(exception => exception.ToString())]);
        return answer;
    }

    private static SchemaBindings Bind(Schema schema, TracedResolvers resolvers)
    {
        var bindings = new SchemaBindings().BindAll(schema, (type, field) => type.Resolve<object?>(field.Name, resolvers.ResolverOf(field)));
        foreach (var type in schema.Types.Where(type => type is InterfaceType or UnionType))
            bindings.BindAbstract<TracedObject>(type.Name, value => value.TypeName);
        return bindings;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
