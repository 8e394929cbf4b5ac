using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules.OverlappingFields;

/// <summary>A selection set of the document and the type that it selects from, if that is known.</summary>
internal readonly record struct SelectionPart(SelectionSetNode SelectionSet, NamedType? Type);

/// <summary>
/// Selection sets that are answered as one. With <paramref name="ShapeOnly"/> they belong to objects that exclude each other.
/// </summary>
internal sealed record SelectionSetUnion(SelectionPart[] Parts, bool ShapeOnly, ResponsePath? Path);

/// <summary>A field where it is selected; the definition is null when the schema has no such field.</summary>
internal readonly record struct SelectedField(FieldNode Node, NamedType? Parent, FieldDefinition? Definition);

/// <summary>Where in the answer, for messages.</summary>
internal sealed class ResponsePath(ResponsePath? outer, string name)
{
    private const int MostNames = 8;

    public override string ToString()
    {
        var names = new List<string>();
        for (var step = this; step is not null && names.Count < MostNames; step = step.Outer)
            names.Insert(0, step.Name);
        return string.Join('.', names);
    }

    private ResponsePath? Outer { get; } = outer;

    private string Name { get; } = name;
}

/// <summary>
/// The fields of a set that have one response name. Groups are used again for the next set: most sets have many, and most groups one field.
/// </summary>
internal sealed class FieldGroup
{
    public string ResponseName { get; private set; } = "";

    public List<SelectedField> Fields { get; } = [];

    /// <summary>The object types among the parents, each once.</summary>
    public IEnumerable<ObjectType> ObjectParents => Fields.Select(selected => selected.Parent).OfType<ObjectType>().Distinct();

    /// <summary>Whether some of the fields can never apply to the same object.</summary>
    public bool HasExclusiveParents { get; private set; }

    private ObjectType? FirstObjectParent { get; set; }

    public void Begin(string responseName)
    {
        ResponseName = responseName;
        Fields.Clear();
        HasExclusiveParents = false;
        FirstObjectParent = null;
    }

    public void Add(SelectedField field)
    {
        Fields.Add(field);
        if (field.Parent is not ObjectType parent)
            return;
        FirstObjectParent ??= parent;
        HasExclusiveParents |= parent != FirstObjectParent;
    }
}
