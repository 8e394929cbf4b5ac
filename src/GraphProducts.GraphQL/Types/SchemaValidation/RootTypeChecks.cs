using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// There is a query type; root types are objects, and no two kinds of operations share one.
/// https://spec.graphql.org/September2025/#sec-Root-Operation-Types
/// </summary>
internal static class RootTypeChecks
{
    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        var operations = Enum.GetValues<OperationType>();
        foreach (var operation in operations)
            CheckKind(draft, operation, faults);
        foreach (var shared in operations.Where(operation => draft.RootOf(operation) is ObjectType).GroupBy(operation => draft.RootOf(operation)!.Name))
        {
            if (shared.Count() > 1)
                faults.Report(
                    $"Type \"{shared.Key}\" is the root type of {string.Join(" and ", shared.Select(Lower))}: each needs its own.",
                    [.. shared.Select(root => NodeOf(draft, root))]);
        }
    }

    private static void CheckKind(SchemaDraft draft, OperationType operation, SchemaFaults faults)
    {
        var type = draft.RootOf(operation);
        if (type is null && operation == OperationType.Query)
            faults.Report(
                "Query root type must be provided: define `type Query`, or name another in `schema { query: … }`.",
                SchemaNode(draft));
        else if (type is not (null or ObjectType))
            faults.Report(
                $"The root type of {Lower(operation)} must be an object type, which \"{type.Name}\" is not.",
                NodeOf(draft, operation));
    }

    private static SyntaxNode[] SchemaNode(SchemaDraft draft) => draft.Definitions.Schema is { } schema ? [schema] : [];

    private static SyntaxNode NodeOf(SchemaDraft draft, OperationType operation) =>
        draft.RootNodeOf(operation)?.Type ?? (SyntaxNode)draft.RootOf(operation)!.Definition;

    private static string Lower(OperationType operation) => operation.ToString().ToLowerInvariant();
}
