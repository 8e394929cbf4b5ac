namespace GraphProducts.GraphQL.Planning;

/// <summary>What execution has made of a field of an object type at start. A plan carries it along, so that nothing has to be looked up while the plan runs.</summary>
internal abstract class CompiledField;
