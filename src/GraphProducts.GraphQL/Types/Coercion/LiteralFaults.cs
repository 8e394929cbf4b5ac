using System.Text;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.Coercion;

/// <summary>Says everything that is wrong with a value in a document. Variables are left to those who know their types.</summary>
internal sealed class LiteralFaults(Action<string, SyntaxNode> report, bool suggestions)
{
    /// <summary>Reports every fault of a literal that stands where the type is expected.</summary>
    public void Find(GraphType type, ValueNode literal)
    {
        switch (type)
        {
            case var _ when literal is VariableNode:
                break;
            case NonNullType when literal is NullValueNode:
                report($"Expected a value of type \"{type}\", found null.", literal);
                break;
            case NonNullType nonNull:
                Find(nonNull.OfType, literal);
                break;
            case var _ when literal is NullValueNode:
                break;
            case ListType list:
                FindInList(list, literal);
                break;
            case InputObjectType input:
                FindInObject(input, literal);
                break;
            case EnumType enumType:
                FindInEnum(enumType, literal);
                break;
            case ScalarType scalar when !scalar.Scalar.TryReadLiteral(literal, out _):
                report($"Expected a value of type \"{type}\", found {Show(literal)}.", literal);
                break;
        }
    }

    private void FindInList(ListType type, ValueNode literal)
    {
        if (literal is not ListValueNode list)
        {
            Find(type.OfType, literal);
            return;
        }

        foreach (var item in list.Items)
            Find(type.OfType, item);
    }

    private void FindInEnum(EnumType type, ValueNode literal)
    {
        if (literal is EnumValueNode node && type.TryGetValue(node.Value) is not null)
            return;
        var name = (literal as EnumValueNode)?.Value ?? (literal as StringValueNode)?.Value;
        var hint = name is null || !suggestions ? "" : DidYouMean.Suggest(name, type.Values.Select(value => value.Name));
        var what = literal is EnumValueNode ? $"Value {Show(literal)} does not exist in the enum" : $"Value {Show(literal)} is no value of the enum";
        report($"{what} \"{type.Name}\".{hint}", literal);
    }

    private void FindInObject(InputObjectType type, ValueNode literal)
    {
        if (literal is not ObjectValueNode node)
        {
            report($"Expected an object of type \"{type.Name}\", found {Show(literal)}.", literal);
            return;
        }

        foreach (var field in node.Fields)
        {
            if (type.TryGetField(field.Name.Value) is { } definition)
                Find(definition.Type, field.Value);
            else
                ReportUnknown(type, field);
        }

        FindMissing(type, node);
        if (type.IsOneOf)
            FindInOneOf(type, node);
    }

    private void ReportUnknown(InputObjectType type, ObjectFieldNode field)
    {
        var hint = suggestions ? DidYouMean.Suggest(field.Name.Value, type.Fields.Select(known => known.Name)) : "";
        report($"Field \"{field.Name.Value}\" is not defined by the input type \"{type.Name}\".{hint}", field);
    }

    private void FindMissing(InputObjectType type, ObjectValueNode node)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !Has(node, field.Name))
                report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" is missing.", node);
        }
    }

    // https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects
    private void FindInOneOf(InputObjectType type, ObjectValueNode node)
    {
        if (node.Fields.Length != 1)
            report($"Exactly one field must be given for the oneOf type \"{type.Name}\", found {node.Fields.Length}.", node);
        else if (node.Fields[0].Value is NullValueNode)
            report($"Field \"{type.Name}.{node.Fields[0].Name.Value}\" must not be null: its type is oneOf.", node);
    }

    private static bool Has(ObjectValueNode node, string name)
    {
        foreach (var field in node.Fields)
        {
            if (field.Name.Value == name)
                return true;
        }

        return false;
    }

    // As it was written, but not a page of it.
    private static string Show(ValueNode literal)
    {
        const int most = 60;
        var location = literal.Location;
        var text = location.Source.Text.Span[location.Start..location.End];
        return text.Length <= most ? Encoding.UTF8.GetString(text) : Encoding.UTF8.GetString(text[..most]).TrimEnd('\uFFFD') + "…";
    }
}
