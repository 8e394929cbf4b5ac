using System.Text;
using System.Text.Json;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

/// <summary>Reads a trace back from an answer and prints it, a line per node. It knows protobuf's wire format and Apollo's field numbers from their documents, and nothing of who wrote them.</summary>
internal static class TraceText
{
    private const int Root = 14;

    /// <summary>The tree of an answer's trace: response name or index, type, parent type, and errors with their places; with times in milliseconds where they are wanted.</summary>
    public static string Of(string answer, bool withTimes = false)
    {
        var lines = new StringBuilder();
        Print(Message(Whole(answer).Single(field => field.Number == Root).Bytes), -1, withTimes, lines);
        return lines.ToString().Trim();
    }

    /// <summary>The fields of the message itself, by their numbers.</summary>
    public static List<(int Number, ulong Value, byte[] Bytes)> Whole(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return Message(document.RootElement.GetProperty("extensions").GetProperty("ftv1").GetBytesFromBase64());
    }

    public static List<(int Number, ulong Value, byte[] Bytes)> Message(byte[] bytes)
    {
        var fields = new List<(int, ulong, byte[])>();
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((number, Varint(bytes, ref at), []));
                    break;
                case 1:
                    fields.Add((number, BitConverter.ToUInt64(bytes, at), []));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(bytes, ref at);
                    fields.Add((number, 0, bytes[at..(at + length)]));
                    at += length;
                    break;
                default:
                    Assert.Fail($"Wire type {tag & 7} is not in use.");
                    break;
            }
        }

        return fields;
    }

    private static void Print(List<(int Number, ulong Value, byte[] Bytes)> node, int depth, bool withTimes, StringBuilder lines)
    {
        string? Text(int number) => node.Where(field => field.Number == number).Select(field => Encoding.UTF8.GetString(field.Bytes)).FirstOrDefault();
        ulong Number(int number) => node.Where(field => field.Number == number).Select(field => field.Value).FirstOrDefault();
        if (depth >= 0)
            lines.Append(' ', depth * 2).Append(Text(1) ?? $"[{Number(2)}]");
        lines.Append(Text(14) is { } original ? $" = {original}" : "").Append(Text(3) is { } type ? $": {type} of {Text(13)}" : "");
        if (withTimes && Text(3) is not null)
            lines.Append($" {Number(8) / 1e6}-{Number(9) / 1e6}");
        foreach (var error in node.Where(field => field.Number == 11))
            lines.Append($" !{Error(Message(error.Bytes))}");
        lines.Append('\n');
        foreach (var child in node.Where(field => field.Number == 12))
            Print(Message(child.Bytes), depth + 1, withTimes, lines);
    }

    /// <summary>Its text, and each of its places as line and column.</summary>
    private static string Error(List<(int Number, ulong Value, byte[] Bytes)> error) => string.Join(
        " at ",
        error.Where(field => field.Number == 1).Select(field => Encoding.UTF8.GetString(field.Bytes))
            .Concat(error.Where(field => field.Number == 2).Select(field => string.Join(':', Message(field.Bytes).Select(part => part.Value)))));

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            value |= (ulong)(bytes[at] & 0x7F) << shift;
            if (bytes[at++] < 0x80)
                return value;
        }
    }
}
