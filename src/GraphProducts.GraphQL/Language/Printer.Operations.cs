using System.Diagnostics;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

public static partial class Printer
{
    private static void PrintExecutable(PrintWriter writer, SyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                PrintOperation(writer, operation);
                break;
            case FragmentDefinitionNode fragment:
                PrintFragment(writer, fragment);
                break;
            case VariableDefinitionNode variable:
                PrintVariableDefinition(writer, variable);
                break;
            case SelectionSetNode selectionSet:
                PrintSelectionSet(writer, selectionSet);
                break;
            case SelectionNode selection:
                PrintSelection(writer, selection);
                break;
            case ArgumentNode argument:
                PrintArgument(writer, argument);
                break;
            case DirectiveNode directive:
                PrintDirective(writer, directive);
                break;
        }
    }

    private static void PrintOperation(PrintWriter writer, OperationDefinitionNode node)
    {
        PrintDescription(writer, node.Description);
        if (!node.IsShorthand)
            PrintOperationHead(writer, node);
        PrintSelectionSet(writer, node.SelectionSet);
    }

    private static void PrintOperationHead(PrintWriter writer, OperationDefinitionNode node)
    {
        var start = writer.Position;
        writer.Write(Keyword(node.Operation));
        if (node.Name is not null || !node.VariableDefinitions.IsEmpty)
            writer.Write(' ').Write(node.Name?.Value ?? "");
        PrintParentheses(writer, start, node.VariableDefinitions, PrintVariableDefinition);
        PrintDirectives(writer, node.Directives);
        writer.Write(' ');
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new UnreachableException(),
    };

    private static void PrintVariableDefinition(PrintWriter writer, VariableDefinitionNode node)
    {
        PrintDescription(writer, node.Description);
        writer.Write('$').Write(node.Variable.Name.Value).Write(": ");
        PrintType(writer, node.Type);
        PrintDefaultValue(writer, node.DefaultValue);
        PrintDirectives(writer, node.Directives);
    }

    private static void PrintFragment(PrintWriter writer, FragmentDefinitionNode node)
    {
        PrintDescription(writer, node.Description);
        writer.Write("fragment ").Write(node.Name.Value).Write(" on ").Write(node.TypeCondition.Name.Value);
        PrintDirectives(writer, node.Directives);
        PrintSelectionSet(writer.Write(' '), node.SelectionSet);
    }

    private static void PrintSelectionSet(PrintWriter writer, SelectionSetNode node) =>
        writer.Block("{", node.Selections, PrintSelection, "}");

    private static void PrintSelection(PrintWriter writer, SelectionNode node)
    {
        switch (node)
        {
            case FieldNode field:
                PrintField(writer, field);
                break;
            case FragmentSpreadNode spread:
                PrintDirectives(writer.Write("...").Write(spread.Name.Value), spread.Directives);
                break;
            case InlineFragmentNode fragment:
                PrintInlineFragment(writer, fragment);
                break;
        }
    }

    private static void PrintField(PrintWriter writer, FieldNode node)
    {
        var start = writer.Position;
        if (node.Alias is not null)
            writer.Write(node.Alias.Value).Write(": ");
        writer.Write(node.Name.Value);
        PrintParentheses(writer, start, node.Arguments, PrintArgument);
        PrintDirectives(writer, node.Directives);
        if (node.SelectionSet is not null)
            PrintSelectionSet(writer.Write(' '), node.SelectionSet);
    }

    private static void PrintInlineFragment(PrintWriter writer, InlineFragmentNode node)
    {
        writer.Write("...");
        if (node.TypeCondition is not null)
            writer.Write(" on ").Write(node.TypeCondition.Name.Value);
        PrintDirectives(writer, node.Directives);
        PrintSelectionSet(writer.Write(' '), node.SelectionSet);
    }
}
