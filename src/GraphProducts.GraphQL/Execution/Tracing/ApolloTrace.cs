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

    public static string Encode(FieldTrace trace)
    {
        const int endTime = 3, startTime = 4, duration = 11, root = 14, fieldExecutionWeight = 31;
        var elapsed = trace.Elapsed;
        var message = new ProtobufWriter();
        message.Write(endTime, Timestamp(trace.StartTime.AddMicroseconds(elapsed / 1000)));
        message.Write(startTime, Timestamp(trace.StartTime));
        message.Write(duration, elapsed);
        message.Write(root, Node(trace.Root));
        message.Write(fieldExecutionWeight, 1.0);
        return Convert.ToBase64String(message.Written);
    }

    private static ReadOnlySpan<byte> Timestamp(DateTimeOffset moment)
    {
        const int seconds = 1, nanos = 2;
        var message = new ProtobufWriter();
        message.Write(seconds, moment.ToUnixTimeSeconds());
        message.Write(nanos, moment.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick);
        return message.Written;
    }

    private static ReadOnlySpan<byte> Node(TraceNode node)
    {
        const int responseName = 1, index = 2, error = 11, child = 12;
        var message = new ProtobufWriter();
        if (node.Step is string name)
            message.Write(responseName, name);
        else if (node.Step is int item)
            message.Write(index, item);
        WriteField(message, node);
        foreach (var failure in node.Errors)
            message.Write(error, Error(failure));
        foreach (var below in node.Children)
            message.Write(child, Node(below));
        return message.Written;
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
    private static ReadOnlySpan<byte> Error(GraphQLError error)
    {
        const int text = 1, location = 2, json = 4;
        var told = error with { Message = error.Code ?? Masked, Extensions = [] };
        var message = new ProtobufWriter();
        message.Write(text, told.Message);
        foreach (var position in told.Locations)
            message.Write(location, Location(position));
        using var writer = new ResponseWriter();
        ErrorWriter.WriteError(writer, told);
        message.Write(json, writer.Written.Span);
        return message.Written;
    }

    private static ReadOnlySpan<byte> Location(SourcePosition position)
    {
        const int line = 1, column = 2;
        var message = new ProtobufWriter();
        message.Write(line, position.Line);
        message.Write(column, position.Column);
        return message.Written;
    }
}
