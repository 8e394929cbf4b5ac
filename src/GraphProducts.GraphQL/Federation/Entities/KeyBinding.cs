using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>The function that finds an entity by one of its keys.</summary>
internal sealed record KeyBinding(string Key, FieldResolver<Reference, object?> Resolve);
