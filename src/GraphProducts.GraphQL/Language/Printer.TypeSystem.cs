using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

public static partial class Printer
{
    private static void PrintTypeSystem(PrintWriter writer, SyntaxNode node)
    {
        switch (node)
        {
            case TypeSystemNode definition:
                PrintDefinition(writer, definition);
                break;
            case DirectiveDefinitionNode directive:
                PrintDirectiveDefinition(writer, directive);
                break;
            case RootOperationTypeNode operationType:
                PrintRootOperationType(writer, operationType);
                break;
            case FieldDefinitionNode field:
                PrintFieldDefinition(writer, field);
                break;
            case InputValueDefinitionNode inputValue:
                PrintInputValueDefinition(writer, inputValue);
                break;
            case EnumValueDefinitionNode enumValue:
                PrintEnumValueDefinition(writer, enumValue);
                break;
            default:
                throw NotPrintable(node);
        }
    }

    private static void PrintDefinition(PrintWriter writer, TypeSystemNode node)
    {
        PrintDescription(writer, node.Description);
        if (node.IsExtension)
            writer.Write("extend ");
        switch (node)
        {
            case SchemaDefinitionNode schema:
                PrintDirectives(writer.Write("schema"), schema.Directives);
                PrintBlock(writer, schema.OperationTypes, PrintRootOperationType);
                break;
            case TypeDefinitionNode type:
                PrintTypeDefinition(writer, type);
                break;
        }
    }

    private static void PrintTypeDefinition(PrintWriter writer, TypeDefinitionNode node)
    {
        switch (node)
        {
            case ScalarTypeDefinitionNode:
                PrintHead(writer, "scalar", node, []);
                break;
            case ObjectTypeDefinitionNode type:
                PrintHead(writer, "type", node, type.Interfaces);
                PrintBlock(writer, type.Fields, PrintFieldDefinition);
                break;
            case InterfaceTypeDefinitionNode type:
                PrintHead(writer, "interface", node, type.Interfaces);
                PrintBlock(writer, type.Fields, PrintFieldDefinition);
                break;
            case UnionTypeDefinitionNode union:
                PrintHead(writer, "union", node, []);
                PrintJoined(writer, " = ", union.MemberTypes, " | ");
                break;
            case EnumTypeDefinitionNode type:
                PrintHead(writer, "enum", node, []);
                PrintBlock(writer, type.Values, PrintEnumValueDefinition);
                break;
            case InputObjectTypeDefinitionNode type:
                PrintHead(writer, "input", node, []);
                PrintBlock(writer, type.Fields, PrintInputValueDefinition);
                break;
        }
    }

    private static void PrintHead(PrintWriter writer, string keyword, TypeDefinitionNode node, ImmutableArray<NamedTypeNode> interfaces)
    {
        writer.Write(keyword).Write(' ').Write(node.Name.Value);
        PrintJoined(writer, " implements ", interfaces, " & ");
        PrintDirectives(writer, node.Directives);
    }

    private static void PrintJoined(PrintWriter writer, string opening, ImmutableArray<NamedTypeNode> types, string separator)
    {
        if (!types.IsEmpty)
            writer.Write(opening).Join(types, separator, PrintType);
    }

    private static void PrintBlock<T>(PrintWriter writer, ImmutableArray<T> items, Action<PrintWriter, T> print)
    {
        if (!items.IsEmpty)
            writer.Block(" {", items, print, "}");
    }

    private static void PrintRootOperationType(PrintWriter writer, RootOperationTypeNode node) =>
        writer.Write(Keyword(node.Operation)).Write(": ").Write(node.Type.Name.Value);

    private static void PrintFieldDefinition(PrintWriter writer, FieldDefinitionNode node)
    {
        PrintDescription(writer, node.Description);
        var start = writer.Position;
        writer.Write(node.Name.Value);
        PrintParentheses(writer, start, node.Arguments, PrintInputValueDefinition);
        PrintType(writer.Write(": "), node.Type);
        PrintDirectives(writer, node.Directives);
    }

    private static void PrintInputValueDefinition(PrintWriter writer, InputValueDefinitionNode node)
    {
        PrintDescription(writer, node.Description);
        PrintType(writer.Write(node.Name.Value).Write(": "), node.Type);
        PrintDefaultValue(writer, node.DefaultValue);
        PrintDirectives(writer, node.Directives);
    }

    private static void PrintEnumValueDefinition(PrintWriter writer, EnumValueDefinitionNode node)
    {
        PrintDescription(writer, node.Description);
        PrintDirectives(writer.Write(node.Name.Value), node.Directives);
    }

    private static void PrintDirectiveDefinition(PrintWriter writer, DirectiveDefinitionNode node)
    {
        PrintDescription(writer, node.Description);
        var start = writer.Position;
        writer.Write("directive @").Write(node.Name.Value);
        PrintParentheses(writer, start, node.Arguments, PrintInputValueDefinition);
        writer.Write(node.IsRepeatable ? " repeatable on " : " on ").Join(node.Locations, " | ", Print);
    }
}
