using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Execution;

/// <inheritdoc/>
internal sealed class FieldContext(OperationContext operation, FieldPlan plan, Action<int, GraphQLError> report, int parents) : ResolverContext
{
    public override string ResponseName => plan.ResponseName;

    public override InputObject Arguments => operation.ArgumentsOf(plan);

    public override IServiceProvider Services => operation.Services;

    public override bool IsAlone => operation.Plan.Root.Fields.Length == 1;

    public override bool Selects(string path) => Selects(plan, path.AsSpan());

    public override void Report(GraphQLError error)
    {
        for (var parent = 0; parent < parents; parent++)
            report(parent, error);
    }

    public override void Report(int parent, GraphQLError error) => report(parent, error);

    private static bool Selects(FieldPlan field, ReadOnlySpan<char> path)
    {
        var dot = path.IndexOf('.');
        var name = dot < 0 ? path : path[..dot];
        foreach (var child in field.Children)
        {
            foreach (var candidate in child.Fields)
            {
                if (name.SequenceEqual(candidate.Definition.Name) && (dot < 0 || Selects(candidate, path[(dot + 1)..])))
                    return true;
            }
        }

        return false;
    }
}
