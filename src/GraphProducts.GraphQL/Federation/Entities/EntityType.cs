using System.Collections.Immutable;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>An entity with its resolvable keys, and how it is found by each, or by whatever came.</summary>
internal sealed record EntityType(ComplexType Type, ImmutableArray<(EntityKey Key, KeyBinding Binding)> Keys, FieldResolver<Reference, object?>? Any);
