using System.Collections.Immutable;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Federation;

/// <summary>An object type or interface that other subgraphs can name the values of.</summary>
/// <param name="Type">The type.</param>
/// <param name="Keys">Its keys, in the order of the SDL.</param>
public readonly record struct EntityDefinition(ComplexType Type, ImmutableArray<EntityKeyDefinition> Keys);

/// <summary>A key of an entity.</summary>
/// <param name="Fields">The field set, as it was written.</param>
/// <param name="IsResolvable">Whether this subgraph finds values by it.</param>
public readonly record struct EntityKeyDefinition(string Fields, bool IsResolvable);
