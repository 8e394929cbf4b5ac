using System.Text.Json;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>A category above another one.</summary>
internal readonly record struct DecoAncestor(JsonText Id, JsonText Name)
{
    private static readonly JsonNames s_names = new("id", "name", "ancestors");

    /// <summary>
    /// Reads the ancestors of a category: DecoNetwork nests each parent in <c>ancestors</c> of its child and writes <c>{}</c> at the top (we also
    /// take <c>[]</c> and null). Reads the nest in a loop, so that its depth costs no stack, and answers it from the top down.
    /// </summary>
    public static DecoAncestor[] ReadNest(ref JsonScan scan)
    {
        if (!EntersParent(ref scan))
            return [];
        var parents = new List<DecoAncestor>(4) { default };
        var properties = new List<int>(4) { -1 };
        for (var level = 0; level >= 0;)
        {
            var property = properties[level];
            var isProperty = scan.NextProperty(s_names, ref property);
            properties[level] = property;
            if (!isProperty)
                level--;
            else if (Take(ref scan, parents, level, property))
                properties.Insert(++level, -1);
        }

        parents.RemoveAll(static parent => parent is { Id.IsNull: true, Name.IsNull: true }); // the {} at the top
        parents.Reverse();
        return [.. parents];
    }

    /// <summary>Takes one property of the parent at this level; true when it opened the next parent.</summary>
    private static bool Take(ref JsonScan scan, List<DecoAncestor> parents, int level, int property)
    {
        switch (property)
        {
            case 0: parents[level] = parents[level] with { Id = scan.Text() }; return false;
            case 1: parents[level] = parents[level] with { Name = scan.Text() }; return false;
            default: return EntersParent(ref scan) && AddParent(parents, level);
        }
    }

    /// <summary>True at the start of an object; false behind an empty array or null.</summary>
    private static bool EntersParent(ref JsonScan scan)
    {
        if (scan.IsObject)
            return true;
        return scan.TryNull() || scan.TryEmptyArray() ? false : throw new JsonException();
    }

    private static bool AddParent(List<DecoAncestor> parents, int level)
    {
        if (parents.Count > level + 1)
            throw new JsonException(); // "ancestors" twice in one object: whose parent is the second?
        parents.Add(default);
        return true;
    }
}
