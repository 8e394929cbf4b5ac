using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>What the resolver of one reference may know: what the whole field does, but its errors stand at its own place.</summary>
internal sealed class EntityContext(ResolverContext inner, int place) : ResolverContext
{
    public override string ResponseName => inner.ResponseName;

    public override InputObject Arguments => inner.Arguments;

    public override IServiceProvider Services => inner.Services;

    public override bool IsAlone => inner.IsAlone;

    public override bool Selects(string path) => inner.Selects(path);

    public override void Report(GraphQLError error) => inner.Report(error with { Path = [place, .. error.Path ?? []] });

    public override void Report(int parent, GraphQLError error) => Report(error);
}
