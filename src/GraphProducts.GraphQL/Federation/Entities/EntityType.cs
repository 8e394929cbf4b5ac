using System.Collections.Immutable;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>An entity with its resolvable keys, and how it is found by each.</summary>
internal sealed record EntityType(ComplexType Type, ImmutableArray<(EntityKey Key, KeyBinding Binding)> Keys);
