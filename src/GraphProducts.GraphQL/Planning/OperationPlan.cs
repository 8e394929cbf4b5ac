using System.Text;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Planning;

/// <summary>
/// An operation made ready: per selection set and concrete type, the merged fields in response order. Immutable and shared between requests.
/// Made for one combination of <c>@skip</c> and <c>@include</c> values, so that execution meets no conditions.
/// </summary>
internal sealed class OperationPlan(OperationDefinitionNode operation, SelectionPlan root, PlanSize size)
{
    public OperationDefinitionNode Operation { get; } = operation;

    public SelectionPlan Root { get; } = root;

    public PlanSize Size { get; } = size;
}

/// <summary>How large a plan is.</summary>
/// <param name="Selections">How many selection plans there are; <see cref="SelectionPlan.Id"/> is below it.</param>
/// <param name="Fields">How many fields there are, each concrete type counted; at least one for each selection plan.</param>
/// <param name="VaryingArguments">How many fields have arguments that are coerced per request; <see cref="FieldArguments.Id"/> is below it.</param>
internal readonly record struct PlanSize(int Selections, int Fields, int VaryingArguments);

/// <summary>The fields that are selected on values of one object type at one place of the operation.</summary>
internal sealed class SelectionPlan(int id, ObjectType type)
{
    private byte[]? _encodedTypeName;

    public int Id { get; } = id;

    public ObjectType Type { get; } = type;

    /// <summary>The name of the type as a JSON string: what __typename writes.</summary>
    public byte[] EncodedTypeName => _encodedTypeName ??= Encoding.UTF8.GetBytes($"\"{Type.Name}\"");

    /// <summary>The field that the values are values of; null at the root.</summary>
    public FieldPlan? Field { get; internal set; }

    public FieldPlan[] Fields { get; private set; } = [];

    /// <summary>Whether any field at or below this place is held: then the objects at this place must be gathered.</summary>
    public bool HasHeldFields { get; private set; }

    internal void Complete(FieldPlan[] fields)
    {
        Fields = fields;
        foreach (var field in fields)
        {
            field.Selection = this;
            HasHeldFields |= field.IsHeld;
        }
    }
}
