using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Planning;

/// <summary>What all plans of a service are made with.</summary>
/// <param name="Bound">The schema and the bindings of its fields.</param>
/// <param name="CompiledOf">What execution has made of a field; null where nothing can run.</param>
/// <param name="Limits">How large a plan may grow.</param>
internal sealed record PlanBasis(BoundSchema Bound, Func<FieldDefinition, CompiledField?> CompiledOf, PlanLimits Limits);
