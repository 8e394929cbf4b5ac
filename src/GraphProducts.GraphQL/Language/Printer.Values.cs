using System.Globalization;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

public static partial class Printer
{
    // Longer than this, a string in three quotes stands on lines of its own.
    private const int MaxInlineBlockString = 70;

    private static void PrintValue(PrintWriter writer, ValueNode node)
    {
        switch (node)
        {
            case StringValueNode text:
                PrintString(writer, text.Value, text.IsBlock);
                break;
            case ListValueNode list:
                PrintList(writer, list);
                break;
            case ObjectValueNode obj:
                PrintObject(writer, obj);
                break;
            default:
                writer.Write(Literal(node));
                break;
        }
    }

    private static string Literal(ValueNode node) => node switch
    {
        VariableNode variable => $"${variable.Name.Value}",
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        _ => throw NotPrintable(node),
    };

    private static void PrintList(PrintWriter writer, ListValueNode node) =>
        writer.List(writer.Position, "[", node.Items, PrintValue, "]");

    private static void PrintObject(PrintWriter writer, ObjectValueNode node)
    {
        if (node.Fields.IsEmpty)
            writer.Write("{}");
        else
            writer.List(writer.Position, "{ ", node.Fields, PrintObjectField, " }");
    }

    private static void PrintObjectField(PrintWriter writer, ObjectFieldNode node) =>
        PrintValue(writer.Write(node.Name.Value).Write(": "), node.Value);

    private static void PrintType(PrintWriter writer, TypeNode node)
    {
        switch (node)
        {
            case NamedTypeNode named:
                writer.Write(named.Name.Value);
                break;
            case ListTypeNode list:
                PrintType(writer.Write('['), list.Type);
                writer.Write(']');
                break;
            case NonNullTypeNode nonNull:
                PrintType(writer, nonNull.Type);
                writer.Write('!');
                break;
        }
    }

    private static void PrintString(PrintWriter writer, string value, bool asBlock)
    {
        if (asBlock && FitsInlineBlockString(value))
            writer.Write("\"\"\"").Write(BlockString.Escape(value)).Write("\"\"\"");
        else if (asBlock && BlockString.CanStandOnLines(value))
            PrintBlockString(writer, value);
        else
            PrintQuotedString(writer, value);
    }

    // What ends in a quote or a backslash would run into the closing quotes.
    private static bool FitsInlineBlockString(string value) =>
        value.Length == 0
        || (value.Length <= MaxInlineBlockString && !value.AsSpan().ContainsAny('\n', '\r')
            && !BlockString.IsBlank(value) && value[^1] is not ('"' or '\\'));

    private static void PrintBlockString(PrintWriter writer, string value)
    {
        writer.Write("\"\"\"");
        foreach (var line in BlockString.Escape(value).Split('\n'))
            (line.Length == 0 ? writer.EmptyLine() : writer.NewLine()).Write(line);
        writer.NewLine().Write("\"\"\"");
    }

    private static void PrintQuotedString(PrintWriter writer, string value)
    {
        writer.Write('"');
        foreach (var character in value)
            PrintCharacter(writer, character);
        writer.Write('"');
    }

    // https://spec.graphql.org/September2025/#StringCharacter
    private static void PrintCharacter(PrintWriter writer, char character) => _ = character switch
    {
        '"' => writer.Write("\\\""),
        '\\' => writer.Write("\\\\"),
        '\b' => writer.Write("\\b"),
        '\f' => writer.Write("\\f"),
        '\n' => writer.Write("\\n"),
        '\r' => writer.Write("\\r"),
        '\t' => writer.Write("\\t"),
        _ when char.IsControl(character) => writer.Write("\\u").Write(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
        _ => writer.Write(character),
    };

    private static ArgumentException NotPrintable(SyntaxNode node) => new($"A {node.GetType().Name} cannot be printed.", nameof(node));
}
