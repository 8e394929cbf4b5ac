using System.Text;
using System.Text.Json.Nodes;
using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Faults;

/// <summary>The answer under a fault: another one, or the right one with its body changed.</summary>
internal static class FaultyAnswer
{
    private static readonly string[] RowProperties = ["results", "products", "product"];

    public static UpstreamAnswer Create(UpstreamFault? fault, IUpstreamApi api, UpstreamCall call, DateTimeOffset now) => fault?.Kind switch
    {
        FaultKind.Status => api
            .StatusPage(fault.Status, fault.RetryAfterSeconds)
            .WithRetryAfter(fault.RetryAfter, fault.RetryAfterSeconds, now),
        FaultKind.HtmlPage => UpstreamAnswer.Html(StatusCodes.Status200OK, "We will be right back"),
        FaultKind.ApplicationError => DecoNetworkStatus.Get(fault.Code).ToAnswer(codeAsText: false),
        FaultKind.CutJson => Cut(api.Answer(call)),
        FaultKind.WrongShape => Reshape(api.Answer(call), fault, api),
        _ => api.Answer(call),
    };

    private static UpstreamAnswer Cut(UpstreamAnswer answer)
    {
        var body = answer.ToArray();
        return answer.WithBody(body.AsMemory(0, body.Length / 2));
    }

    private static UpstreamAnswer Reshape(UpstreamAnswer answer, UpstreamFault fault, IUpstreamApi api)
    {
        if (JsonNode.Parse(answer.ToArray()) is not JsonObject root)
            return answer;
        var json = fault.Shape switch
        {
            WrongShape.AnswerIsAnArray => new JsonArray(root).ToJsonString(),
            WrongShape.AnswerIsEmpty => "{}",
            _ => ReshapeRows(root, fault, api).ToJsonString(),
        };
        return answer.WithBody(Encoding.UTF8.GetBytes(json));
    }

    private static JsonObject ReshapeRows(JsonObject root, UpstreamFault fault, IUpstreamApi api)
    {
        foreach (var name in RowProperties.Where(root.ContainsKey))
        {
            if (fault.Shape == WrongShape.RowsAreMissing)
                root.Remove(name);
            else if (fault.Shape == WrongShape.RowsLackAProperty)
                RemoveFromRows(root[name], fault.Property ?? api.RowKey);
            else
                root[name] = Instead(root[name], fault.Shape);
        }
        return root;
    }

    private static JsonNode? Instead(JsonNode? rows, WrongShape shape) => shape switch
    {
        WrongShape.RowsAreAnObject => rows is JsonArray ? new JsonObject { ["0"] = "unexpected" } : new JsonArray(),
        WrongShape.RowsAreText => "unexpected",
        _ => null,
    };

    private static void RemoveFromRows(JsonNode? rows, string property)
    {
        foreach (var row in rows is JsonArray many ? [.. many] : new[] { rows })
            (row as JsonObject)?.Remove(property);
    }
}
