using System.Text;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Planning;

/// <summary>
/// Prints a plan as text, for reviews and golden tests: a line per field with its kind, in which layer it runs, and its arguments.
/// The root fields run in layer 1; what is below a field that is not a plain read runs one layer later.
/// </summary>
internal static class PlanPrinter
{
    public static string Print(OperationPlan plan)
    {
        var text = new StringBuilder();
        text.Append(plan.Operation.Operation.ToString().ToLowerInvariant());
        if (plan.Operation.Name is { } name)
            text.Append(' ').Append(name.Value);
        text.Append('\n');
        PrintFields(text, plan.Root, layer: 1, indent: 1);
        return text.ToString();
    }

    private static void PrintFields(StringBuilder text, SelectionPlan selection, int layer, int indent)
    {
        foreach (var field in selection.Fields)
        {
            Indent(text, indent).Append(DescribeField(field, layer)).Append('\n');
            PrintChildren(text, field, IsStep(field) ? layer + 1 : layer, indent + 1);
        }
    }

    private static void PrintChildren(StringBuilder text, FieldPlan field, int layer, int indent)
    {
        foreach (var child in field.Children)
        {
            if (field.Children.Length == 1)
            {
                PrintFields(text, child, layer, indent);
                continue;
            }

            Indent(text, indent).Append("on ").Append(child.Type.Name).Append('\n');
            PrintFields(text, child, layer, indent + 1);
        }
    }

    private static string DescribeField(FieldPlan field, int layer)
    {
        var name = field.ResponseName == field.Definition.Name ? field.ResponseName : $"{field.ResponseName}: {field.Definition.Name}";
        var arguments = field.Arguments.Nodes.Count == 0 ? "" : $"({string.Join(", ", field.Arguments.Nodes.Select(Describe))})";
        return IsStep(field) ? $"{name}{arguments}  [{field.Binding!.Describe()}, layer {layer}]" : $"{name}{arguments}";
    }

    private static string Describe(ArgumentNode argument) => $"{argument.Name.Value}: {Printer.Print(argument.Value)}";

    private static bool IsStep(FieldPlan field) => field.Binding is { Kind: not FieldKind.Read };

    private static StringBuilder Indent(StringBuilder text, int indent) => text.Append(' ', indent * 2);
}
