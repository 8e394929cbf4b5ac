using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution.Fields;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Execution;

/// <inheritdoc/>
/// <param name="operation">The operation that runs.</param>
/// <param name="run">The field while it runs.</param>
/// <param name="first">The first of the parents that the resolver answers for.</param>
/// <param name="parents">How many they are.</param>
internal sealed class FieldContext(OperationContext operation, FieldRun run, int first, int parents) : ResolverContext
{
    public override string ResponseName => run.Field.ResponseName;

    public override InputObject Arguments => operation.ArgumentsOf(run.Field);

    public override IServiceProvider Services => operation.Services;

    public override bool IsAlone => operation.Plan.Root.Fields.Length == 1;

    public override bool Selects(string path) => Selects(run.Field, path.AsSpan());

    public override IEnumerable<InputObject> ArgumentsBelow(string path) =>
        FieldsBelow(run.Field, path).Where(field => operation.ArgumentFaultOf(field) is null).Select(operation.ArgumentsOf);

    public override void Report(GraphQLError error)
    {
        for (var parent = 0; parent < parents; parent++)
            run.Report(first + parent, error);
    }

    public override void Report(int parent, GraphQLError error) => run.Report(first + parent, error);

    private static IEnumerable<FieldPlan> FieldsBelow(FieldPlan field, string path)
    {
        var (name, rest) = path.IndexOf('.') is var dot and >= 0 ? (path[..dot], path[(dot + 1)..]) : (path, null);
        var fields = field.Children.SelectMany(child => child.Fields).Where(candidate => candidate.Definition.Name == name);
        return rest is null ? fields : fields.SelectMany(candidate => FieldsBelow(candidate, rest));
    }

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
