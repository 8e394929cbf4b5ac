using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Planning;

/// <summary>Compiles a valid operation into a plan. Hostile documents meet a limit on depth and on the number of fields, fragments unfolded.</summary>
internal sealed class PlanCompiler
{
    private readonly BoundSchema _bound;
    private readonly PlanLimits _limits;
    private readonly SelectionConditions _conditions;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private int _selectionCount;
    private int _fieldCount;

    private PlanCompiler(BoundSchema bound, DocumentNode document, SelectionConditions conditions, PlanLimits limits)
    {
        _bound = bound;
        _conditions = conditions;
        _limits = limits;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                _fragments[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>Compiles one operation of a validated document.</summary>
    /// <exception cref="GraphQLException">A limit is exceeded.</exception>
    public static OperationPlan Compile(
        BoundSchema bound, DocumentNode document, OperationDefinitionNode operation, SelectionConditions conditions, PlanLimits limits)
    {
        var compiler = new PlanCompiler(bound, document, conditions, limits);
        var root = compiler.CompileSelection(RootType(bound.Schema, operation.Operation), [operation.SelectionSet], depth: 1);
        return new OperationPlan(operation, root, compiler._selectionCount, compiler._fieldCount);
    }

    private static ObjectType RootType(Schema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.QueryType,
        OperationType.Mutation => schema.MutationType!,
        _ => schema.SubscriptionType!,
    };

    private SelectionPlan CompileSelection(ObjectType type, IEnumerable<SelectionSetNode> selectionSets, int depth)
    {
        if (depth > _limits.MaxDepth)
            throw Exceeded($"The operation is nested deeper than {_limits.MaxDepth} levels.");
        var selection = new SelectionPlan(_selectionCount++, type);
        var groups = new FieldCollector(_bound.Schema, _fragments, _conditions, type).Collect(selectionSets);
        // A place where nothing is selected counts too: a union of many types has one for each of them.
        _fieldCount += Math.Max(1, groups.Count);
        if (_fieldCount > _limits.MaxFields)
            throw Exceeded($"The operation selects more than {_limits.MaxFields} fields, fragments unfolded.");
        selection.Complete([.. groups.Select(group => CompileField(type, group, depth)).OfType<FieldPlan>()]);
        return selection;
    }

    // ExecuteCollectedFields leaves out a field that the type does not have. https://spec.graphql.org/September2025/#ExecuteCollectedFields()
    private FieldPlan? CompileField(ObjectType type, List<FieldNode> nodes, int depth)
    {
        if (_bound.Schema.TryGetField(type, nodes[0].Name.Value) is not { } definition)
            return null;
        var selectionSets = nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!).ToArray();
        SelectionPlan[] children = [.. _bound.Schema.GetPossibleTypes(definition.Type.Named).Select(child => CompileSelection(child, selectionSets, depth + 1))];
        return new FieldPlan(type, [.. nodes], definition, _bound.BindingOf(definition), new FieldArguments(definition, nodes[0]), children);
    }

    private static GraphQLException Exceeded(string message) =>
        new($"{message} Ask for less at once, in several operations.", ErrorCodes.LimitExceeded);
}
