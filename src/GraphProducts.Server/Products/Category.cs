using GraphProducts.Server.Identity;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Products;

/// <summary>A category of DecoNetwork, with those above it from the top down. Each of those has the ones above itself.</summary>
internal sealed class Category
{
    private readonly JsonText _id;
    private readonly DecoAncestor[] _line;
    private readonly int _ancestors;

    private Category(JsonText id, JsonText name, DecoAncestor[] line, int ancestors) => (_id, Name, _line, _ancestors) = (id, name, line, ancestors);

    public NodeId Id => new(GlobalIdKind.Category, ProductSource.DecoNetwork, _id.Or(Name));

    public JsonText SourceId => _id;

    public JsonText Name { get; }

    public Category[] Ancestors => [.. _line.Take(_ancestors).Select((ancestor, place) => new Category(ancestor.Id, ancestor.Name, _line, place))];

    public static Category Of(DecoCategory category) => new(category.Id, category.Name, category.Ancestors, category.Ancestors.Length);
}
