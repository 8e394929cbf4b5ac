using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Planning;

/// <summary>
/// An operation made ready: per selection set and concrete type, the merged fields in response order. Immutable and shared between requests.
/// Made for one combination of <c>@skip</c> and <c>@include</c> values, so that execution meets no conditions.
/// </summary>
internal sealed class OperationPlan(OperationDefinitionNode operation, SelectionPlan root, int selectionCount, int fieldCount)
{
    public OperationDefinitionNode Operation { get; } = operation;

    public SelectionPlan Root { get; } = root;

    /// <summary>How many selection plans there are; <see cref="SelectionPlan.Id"/> is below it.</summary>
    public int SelectionCount { get; } = selectionCount;

    /// <summary>How many fields the plan has, each concrete type counted; at least one for each selection plan.</summary>
    public int FieldCount { get; } = fieldCount;
}

/// <summary>The fields that are selected on values of one object type at one place of the operation.</summary>
internal sealed class SelectionPlan(int id, ObjectType type)
{
    public int Id { get; } = id;

    public ObjectType Type { get; } = type;

    public FieldPlan[] Fields { get; private set; } = [];

    /// <summary>Whether any field at or below this place is held: then the objects at this place must be gathered.</summary>
    public bool HasHeldFields { get; private set; }

    internal void Complete(FieldPlan[] fields)
    {
        Fields = fields;
        HasHeldFields = fields.Any(field => field.IsHeld);
    }
}
