using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution.Tracing;

/// <summary>
/// The form in which gateways of Apollo Federation read a trace: the message <c>Trace</c> of Apollo's reports.proto, whose field numbers stand below, in base64.
/// https://www.apollographql.com/docs/federation/metrics
/// </summary>
internal static class ApolloTrace
{
    /// <summary>The name of it in the answer's <c>extensions</c>, and what the header asks for.</summary>
    public const string Name = "ftv1";

    private const string Masked = "<masked>";

    /// <summary>The message, not yet in base64; null when the answer had too many fields to tell.</summary>
    public static ProtobufWriter? Encode(FieldTrace trace)
    {
        const int endTime = 3, startTime = 4, duration = 11, root = 14, fieldExecutionWeight = 31;
        if (trace.Root is not { } whole)
            return null;
        var elapsed = trace.Elapsed;
        var message = new ProtobufWriter();
        WriteTimestamp(message, endTime, trace.StartTime.AddMicroseconds(elapsed / 1000));
        WriteTimestamp(message, startTime, trace.StartTime);
        message.Write(duration, elapsed);
        WriteNode(message, root, whole);
        message.Write(fieldExecutionWeight, 1.0);
        return message;
    }

    private static void WriteTimestamp(ProtobufWriter message, int field, DateTimeOffset moment)
    {
        const int seconds = 1, nanos = 2;
        var start = message.Begin(field);
        message.Write(seconds, moment.ToUnixTimeSeconds());
        message.Write(nanos, moment.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick);
        message.End(start);
    }

    private static void WriteNode(ProtobufWriter message, int field, TraceNode node)
    {
        const int responseName = 1, index = 2, error = 11, child = 12;
        var start = message.Begin(field);
        if (node.Step is string name)
            message.Write(responseName, name);
        else if (node.Step is int item)
            message.Write(index, item);
        WriteField(message, node);
        foreach (var failure in node.Errors)
            WriteError(message, error, failure);
        foreach (var below in node.Children)
            WriteNode(message, child, below);
        message.End(start);
    }

    private static void WriteField(ProtobufWriter message, TraceNode node)
    {
        const int type = 3, startTime = 8, endTime = 9, parentType = 13, originalFieldName = 14;
        if (node.Field is not { } field)
            return;
        message.Write(type, field.Definition.Type.ToString()!);
        message.Write(parentType, field.Selection.Type.Name);
        if (field.ResponseName != field.Definition.Name)
            message.Write(originalFieldName, field.Definition.Name);
        message.Write(startTime, node.Span.Start);
        message.Write(endTime, node.Span.End);
    }

    // Traces go on to where metrics are kept, which is no place for what a client sent or reads: of an error they tell the code alone.
    private static void WriteError(ProtobufWriter message, int field, GraphQLError error)
    {
        const int text = 1, location = 2, json = 4;
        var told = error with { Message = error.Code ?? Masked, Extensions = [] };
        var start = message.Begin(field);
        message.Write(text, told.Message);
        foreach (var position in told.Locations)
            WriteLocation(message, location, position);
        using var writer = new ResponseWriter();
        ErrorWriter.WriteError(writer, told);
        message.Write(json, writer.Written.Span);
        message.End(start);
    }

    private static void WriteLocation(ProtobufWriter message, int field, SourcePosition position)
    {
        const int line = 1, column = 2;
        var start = message.Begin(field);
        message.Write(line, position.Line);
        message.Write(column, position.Column);
        message.End(start);
    }
}
