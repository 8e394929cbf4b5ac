using System.Runtime.ExceptionServices;
using System.Text.Json;
using GraphProducts.Fuzz.Execution;
using GraphProducts.Fuzz.Running;
using GraphProducts.GraphQL;

namespace GraphProducts.Fuzz.Levels;

/// <summary>An answer, copied out of the engine's buffers. Null: the client left, and the engine stopped.</summary>
internal sealed record Answer(byte[] Bytes, bool IsExecuted, bool IsServerFailure);

/// <summary>Asks the engine as a host does.</summary>
internal static class Asking
{
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 512 };

    public static Answer? Ask(this Subject subject, FuzzCase fuzzCase, Run run, Meter meter)
    {
        subject.Resolvers.Current = run;
        var request = new GraphQLRequest
        {
            Document = fuzzCase.Text,
            OperationName = fuzzCase.OperationName,
            Variables = fuzzCase.Variables.Length == 0 ? default : JsonElement.Parse(fuzzCase.Variables, s_deep),
            Services = NoServices.Instance,
        };
        meter.Count(fuzzCase.Text.Length + fuzzCase.Variables.Length);
        try
        {
            using var response = meter.Measure(() => subject.Service.ExecuteAsync(request, run.CancellationToken).AsTask().GetAwaiter().GetResult());
            meter.Count(response.Length);
            if (response.IsServerFailure && run.Unexpected.TryDequeue(out var failure))
                ExceptionDispatchInfo.Throw(failure);
            var (errors, data) = response.Parts;
            return new Answer([.. errors.Span, .. data.Span], response.IsExecuted, response.IsServerFailure);
        }
        catch (OperationCanceledException) when (run.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Checks that an answer has the form that the specification demands. https://spec.graphql.org/September2025/#sec-Response-Format</summary>
    public static JsonElement RequireWellFormed(this Answer answer)
    {
        FindingException.Require(!answer.IsServerFailure, "server failure", Text(answer));
        JsonElement json;
        try
        {
            json = JsonElement.Parse(answer.Bytes, s_deep with { AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            throw new FindingException("answer is not JSON", $"{exception.Message}\n{Text(answer)}");
        }

        FindingException.Require(json.TryGetProperty("data", out var data) == answer.IsExecuted, "data does not say whether it was executed", Text(answer));
        FindingException.Require(answer.IsExecuted || json.TryGetProperty("errors", out _), "neither data nor errors", Text(answer));
        if (json.TryGetProperty("errors", out var errors))
            RequireErrors(errors, data);
        return json;
    }

    private static void RequireErrors(JsonElement errors, JsonElement data)
    {
        FindingException.Require(errors.GetArrayLength() > 0, "errors are empty");
        foreach (var error in errors.EnumerateArray())
        {
            FindingException.Require(error.GetProperty("message").GetString() is { Length: > 0 }, "error without message", error.GetRawText());
            if (error.TryGetProperty("locations", out var locations))
                FindingException.Require(locations.EnumerateArray().All(location => location.GetProperty("line").GetInt32() > 0 && location.GetProperty("column").GetInt32() > 0), "location below 1", error.GetRawText());
            if (error.TryGetProperty("path", out var path))
                FindingException.Require(LeadsToNull(path, data), "path of an error leads to a value", error.GetRawText());
        }
    }

    // An error stands where its value would be: null, there or further up.
    private static bool LeadsToNull(JsonElement path, JsonElement value)
    {
        foreach (var segment in path.EnumerateArray())
        {
            if (value.ValueKind == JsonValueKind.Null)
                return true;
            value = segment.ValueKind == JsonValueKind.Number ? value[segment.GetInt32()] : value.GetProperty(segment.GetString()!);
        }

        return value.ValueKind == JsonValueKind.Null;
    }

    private static string Text(Answer answer) => System.Text.Encoding.UTF8.GetString(answer.Bytes.AsSpan(0, Math.Min(2_000, answer.Bytes.Length)));

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
