using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation;

/// <summary>The fragments of a document by name. Where a name is given twice, which is an error of its own, the first counts.</summary>
internal sealed class DocumentFragments
{
    private readonly Dictionary<string, FragmentDefinitionNode> _byName = [];

    public IEnumerable<string> Names => _byName.Keys;

    public static DocumentFragments Collect(DocumentNode document)
    {
        var fragments = new DocumentFragments();
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                fragments._byName.TryAdd(fragment.Name.Value, fragment);
        }

        return fragments;
    }

    public FragmentDefinitionNode? TryGet(string name) => _byName.GetValueOrDefault(name);
}
