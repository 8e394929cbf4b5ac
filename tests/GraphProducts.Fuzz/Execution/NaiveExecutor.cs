using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Execution;

/// <summary>
/// Executes a document as the specification's algorithms say, one value after the other, without plan, batches or tasks: what the engine must answer.
/// https://spec.graphql.org/September2025/#sec-Execution. It knows only values that <see cref="SeededData"/> makes, and gives no errors.
/// </summary>
internal sealed class NaiveExecutor(Schema schema, DocumentNode document, SeededData data, IReadOnlyDictionary<string, bool> conditions)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value);

    /// <summary>The value of <c>data</c>.</summary>
    public JsonNode? Execute(OperationDefinitionNode operation)
    {
        var root = operation.Operation == OperationType.Mutation ? schema.MutationType! : schema.QueryType;
        return TryExecute(root, null, [operation.SelectionSet], out var answer) ? answer : null;
    }

    private bool TryExecute(ObjectType type, FuzzObject? value, IEnumerable<SelectionSetNode> selectionSets, out JsonNode? answer)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        foreach (var selectionSet in selectionSets)
            Collect(type, selectionSet, fields, []);
        var result = new JsonObject();
        answer = result;
        foreach (var (name, nodes) in fields)
        {
            if (!TryExecuteField(type, value, nodes, out var field))
                return false;
            result[name] = field;
        }

        return true;
    }

    private bool TryExecuteField(ObjectType type, FuzzObject? parent, List<FieldNode> nodes, out JsonNode? answer)
    {
        answer = type.Name;
        if (nodes[0].Name.Value == "__typename")
            return true;
        var field = schema.TryGetField(type, nodes[0].Name.Value)!;
        return TryComplete(field.Type, data.ValueOf(parent, field), nodes, out answer);
    }

    // False: null where none may be, so the null belongs to the place above.
    private bool TryComplete(GraphType type, object? value, List<FieldNode> nodes, out JsonNode? answer)
    {
        answer = null;
        if (type is NonNullType nonNull)
            return TryComplete(nonNull.OfType, value, nodes, out answer) && answer is not null;
        if (value is null or Exception)
            return true;
        if (!TryCompleteNonNull(type, value, nodes, out answer))
            answer = null;
        return true;
    }

    private bool TryCompleteNonNull(GraphType type, object value, List<FieldNode> nodes, out JsonNode? answer)
    {
        answer = null;
        switch (type)
        {
            case ListType list:
                return TryCompleteList(list, value, nodes, out answer);
            case EnumType enumType:
                answer = value is string name && enumType.TryGetValue(name) is not null ? name : null;
                return true;
            case ScalarType scalar:
                answer = Leafs.Write(scalar.Name, value);
                return true;
            default:
                return TypeOf((NamedType)type, value) is { } objectType
                    && TryExecute(objectType, (FuzzObject)value, nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>(), out answer);
        }
    }

    private bool TryCompleteList(ListType list, object value, List<FieldNode> nodes, out JsonNode? answer)
    {
        answer = null;
        if (value is not IList items)
            return false;
        var result = new JsonArray();
        foreach (var item in items)
        {
            if (!TryComplete(list.OfType, item, nodes, out var completed))
                return false;
            result.Add(completed);
        }

        answer = result;
        return true;
    }

    private ObjectType? TypeOf(NamedType type, object value) =>
        value is FuzzObject { TypeName: { } name } && schema.TryGetType(name) is ObjectType objectType && schema.IsPossibleType(type, objectType) ? objectType : null;

    private void Collect(ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (IsLeftOut(selection.Directives))
                continue;
            if (selection is FieldNode field)
                (fields.TryGetValue(field.ResponseName, out var nodes) ? nodes : fields[field.ResponseName] = []).Add(field);
            else if (selection is InlineFragmentNode inline && Applies(type, inline.TypeCondition))
                Collect(type, inline.SelectionSet, fields, visited);
            else if (selection is FragmentSpreadNode spread && visited.Add(spread.Name.Value) && Applies(type, _fragments[spread.Name.Value].TypeCondition))
                Collect(type, _fragments[spread.Name.Value].SelectionSet, fields, visited);
        }
    }

    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null || schema.IsPossibleType(schema.TryGetType(condition.Name.Value)!, type);

    private bool IsLeftOut(ImmutableArray<DirectiveNode> directives) => directives.Any(directive =>
        directive.Name.Value is "skip" or "include" && (directive.Name.Value == "skip") == directive.Arguments[0].Value switch
        {
            BooleanValueNode literal => literal.Value,
            VariableNode variable => conditions[variable.Name.Value],
            _ => throw new InvalidOperationException("A condition is a boolean or a variable."),
        });

    private static class Leafs
    {
        public static JsonNode? Write(string scalar, object value) => scalar switch
        {
            "Int" => value is int or short ? JsonValue.Create(Convert.ToInt32(value, CultureInfo.InvariantCulture)) : null,
            "Float" => value is int or double && double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)) ? JsonValue.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture)) : null,
            "Boolean" => value is bool truth ? JsonValue.Create(truth) : null,
            "String" or "ID" => value is string text ? JsonValue.Create(text.Replace("\uD800", "\uFFFD", StringComparison.Ordinal)) : null,
            _ => Anything(value),
        };

        private static JsonNode? Anything(object? value) => value switch
        {
            object?[] items => new JsonArray([.. items.Select(Anything)]),
            Dictionary<string, object?> fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Anything(field.Value)))),
            string text => text,
            bool truth => truth,
            long or int => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            double number => number,
            _ => null,
        };
    }
}
