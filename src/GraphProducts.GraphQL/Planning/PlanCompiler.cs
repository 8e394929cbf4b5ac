using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Planning;

/// <summary>Compiles a valid operation into a plan. Hostile documents meet a limit on depth and on the number of fields, fragments unfolded.</summary>
internal sealed class PlanCompiler
{
    private readonly PlanBasis _basis;
    private readonly SelectionConditions _conditions;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];

    // One per depth: while one is read, those below it are filled.
    private readonly List<FieldCollector> _collectors = [];
    private int _selectionCount;
    private int _fieldCount;
    private int _aliasCount;
    private int _varyingCount;

    private PlanCompiler(PlanBasis basis, DocumentNode document, SelectionConditions conditions)
    {
        _basis = basis;
        _conditions = conditions;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                _fragments[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>Compiles one operation of a validated document.</summary>
    /// <exception cref="GraphQLException">A limit is exceeded.</exception>
    public static OperationPlan Compile(PlanBasis basis, DocumentNode document, OperationDefinitionNode operation, SelectionConditions conditions)
    {
        var compiler = new PlanCompiler(basis, document, conditions);
        var type = RootType(basis.Bound.Schema, operation.Operation);
        var root = compiler.CompileSelection(type, compiler.CollectorAt(1).Collect(type, operation.SelectionSet), depth: 1);
        return new OperationPlan(operation, root, new PlanSize(compiler._selectionCount, compiler._fieldCount, compiler._varyingCount));
    }

    private static ObjectType RootType(Schema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.QueryType,
        OperationType.Mutation => schema.MutationType!,
        _ => schema.SubscriptionType!,
    };

    private FieldCollector CollectorAt(int depth)
    {
        if (depth > _basis.Limits.MaxDepth)
            throw Exceeded($"The operation is nested deeper than {_basis.Limits.MaxDepth} levels.");
        if (_collectors.Count < depth)
            _collectors.Add(new FieldCollector(_basis.Bound.Schema, _fragments, _conditions));
        return _collectors[depth - 1];
    }

    private SelectionPlan CompileSelection(ObjectType type, ReadOnlySpan<List<FieldNode>> groups, int depth)
    {
        var selection = new SelectionPlan(_selectionCount++, type);
        Count(groups);
        var fields = new FieldPlan[groups.Length];
        var count = 0;
        foreach (var group in groups)
        {
            // ExecuteCollectedFields leaves out a field that the type does not have. https://spec.graphql.org/September2025/#ExecuteCollectedFields()
            if (_basis.Bound.Schema.TryGetField(type, group[0].Name.Value) is { } definition)
                fields[count++] = CompileField(definition, group, depth);
        }

        selection.Complete(count == fields.Length ? fields : fields[..count]);
        return selection;
    }

    private void Count(ReadOnlySpan<List<FieldNode>> groups)
    {
        // A place where nothing is selected counts too: a union of many types has one for each of them.
        _fieldCount += Math.Max(1, groups.Length);
        if (_fieldCount > _basis.Limits.MaxFields)
            throw Exceeded($"The operation selects more than {_basis.Limits.MaxFields} fields, fragments unfolded.");
        foreach (var group in groups)
        {
            if (group[0].ResponseName != group[0].Name.Value)
                _aliasCount++;
        }

        if (_aliasCount > _basis.Limits.MaxAliases)
            throw Exceeded($"The operation has more than {_basis.Limits.MaxAliases} aliases, fragments unfolded.");
    }

    private FieldPlan CompileField(FieldDefinition definition, List<FieldNode> nodes, int depth)
    {
        var arguments = FieldArguments.Of(definition, nodes[0]);
        if (arguments.Constant is null)
            arguments.Id = _varyingCount++;
        return new FieldPlan([.. nodes], definition, arguments, CompileChildren(definition.Type.Named, nodes, depth + 1))
        {
            Binding = _basis.Bound.BindingOf(definition),
            Compiled = _basis.CompiledOf(definition),
        };
    }

    private SelectionPlan[] CompileChildren(NamedType type, List<FieldNode> nodes, int depth)
    {
        if (type is ScalarType or EnumType)
            return [];
        var types = _basis.Bound.Schema.GetPossibleTypes(type);
        var children = new SelectionPlan[types.Length];
        for (var i = 0; i < children.Length; i++)
            children[i] = CompileSelection(types[i], CollectorAt(depth).Collect(types[i], nodes), depth);
        return children;
    }

    private static GraphQLException Exceeded(string message) =>
        new($"{message} Ask for less at once, in several operations.", ErrorCodes.LimitExceeded);
}
