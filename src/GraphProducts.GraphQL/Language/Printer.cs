using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

/// <summary>Writes a syntax tree as canonical text: two spaces of indentation, lists of arguments wrapped at 80 columns.</summary>
/// <remarks>The text reads back as the same tree, except that a description becomes a block string wherever one can say it.</remarks>
public static partial class Printer
{
    /// <summary>The text of a document or of any part of one, without a line end at its end.</summary>
    public static string Print(SyntaxNode node)
    {
        var writer = new PrintWriter();
        Print(writer, node);
        return writer.ToString();
    }

    private static void Print(PrintWriter writer, SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                writer.Join(document.Definitions, "\n\n", Print);
                break;
            case ExecutableDefinitionNode or VariableDefinitionNode or SelectionSetNode or SelectionNode or ArgumentNode or DirectiveNode:
                PrintExecutable(writer, node);
                break;
            case NameNode name:
                writer.Write(name.Value);
                break;
            case ValueNode value:
                PrintValue(writer, value);
                break;
            case ObjectFieldNode field:
                PrintObjectField(writer, field);
                break;
            case TypeNode type:
                PrintType(writer, type);
                break;
            default:
                PrintTypeSystem(writer, node);
                break;
        }
    }

    private static void PrintDirectives(PrintWriter writer, ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
            PrintDirective(writer.Write(' '), directive);
    }

    private static void PrintDirective(PrintWriter writer, DirectiveNode node)
    {
        var start = writer.Position;
        writer.Write('@').Write(node.Name.Value);
        PrintParentheses(writer, start, node.Arguments, PrintArgument);
    }

    private static void PrintArgument(PrintWriter writer, ArgumentNode node) =>
        PrintValue(writer.Write(node.Name.Value).Write(": "), node.Value);

    private static void PrintParentheses<T>(PrintWriter writer, int start, ImmutableArray<T> items, Action<PrintWriter, T> print)
    {
        if (!items.IsEmpty)
            writer.List(start, "(", items, print, ")");
    }

    private static void PrintDefaultValue(PrintWriter writer, ValueNode? value)
    {
        if (value is not null)
            PrintValue(writer.Write(" = "), value);
    }

    private static void PrintDescription(PrintWriter writer, StringValueNode? description)
    {
        if (description is null)
            return;
        PrintString(writer, description.Value, asBlock: true);
        writer.NewLine();
    }
}
