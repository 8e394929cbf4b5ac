using System.Text;

namespace GraphProducts.Fuzz.Schemas;

/// <summary>How many types of each kind a generated schema has.</summary>
internal sealed record SchemaSize(int Objects, int Interfaces, int Unions, int Enums, int Inputs, int Scalars, int Directives)
{
    public static SchemaSize Large { get; } = new(Objects: 300, Interfaces: 40, Unions: 30, Enums: 40, Inputs: 80, Scalars: 12, Directives: 12);

    public static SchemaSize Small(Dice dice) => new(
        dice.Between(1, 8), dice.Below(5), dice.Below(4), dice.Between(1, 4), dice.Below(6), dice.Below(4), dice.Below(4));
}

/// <summary>
/// Writes the SDL of a random schema that is valid by construction.
/// All types take their fields from one pool, in which a name stands for one type and one list of arguments: whoever implements an interface fits it then, and
/// selections of one name always merge.
/// </summary>
internal sealed class SchemaWriter
{
    private readonly Dice _dice;
    private readonly SchemaSize _size;
    private readonly StringBuilder _text = new();
    private readonly InputTypeWriter _inputs;
    private readonly string[] _interfaces;
    private readonly string[] _objects;
    private readonly string[] _unions;
    private readonly List<string> _pool = [];
    private readonly List<HashSet<int>> _interfaceParents = [];
    private readonly List<HashSet<int>> _interfaceFields = [];

    private SchemaWriter(Dice dice, SchemaSize size)
    {
        (_dice, _size) = (dice, size);
        _inputs = new InputTypeWriter(dice, size, _text);
        _objects = Names("Object", size.Objects);
        _interfaces = Names("Interface", size.Interfaces);
        _unions = Names("Union", size.Unions);
    }

    public static string Write(ulong seed, SchemaSize size) => new SchemaWriter(new Dice(seed), size).Write();

    public static string[] Names(string kind, int count) => [.. Enumerable.Range(0, count).Select(i => $"{kind}{i}")];

    private string Write()
    {
        _inputs.WriteScalars();
        _inputs.WriteEnums();
        _inputs.WriteInputs();
        WriteDirectives();
        FillPool();
        for (var i = 0; i < _interfaces.Length; i++)
            WriteInterface(i);
        foreach (var name in _objects)
            WriteObject(name);
        foreach (var (i, name) in _unions.Index())
            WriteUnion(name, largest: i == 0);
        WriteRoot("Query", _size.Objects / 4 + 3);
        if (_dice.Chance(80))
            WriteRoot("Mutation", _size.Objects / 20 + 1);
        return _text.ToString();
    }

    private void WriteDirectives()
    {
        for (var i = 0; i < _size.Directives; i++)
        {
            // Even ones stand in documents, odd ones in schemas.
            var places = i % 2 == 0
                ? "QUERY | MUTATION | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION"
                : "SCHEMA | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | SCALAR | FIELD_DEFINITION | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION";
            _text.Append($"directive @mark{i}{_inputs.Arguments(2)}{(_dice.Chance(50) ? " repeatable" : "")} on {places}\n\n");
        }
    }

    private void FillPool()
    {
        string[] composites = [.. _objects, .. _interfaces, .. _unions];
        for (var i = 0; i < 20 + (_size.Objects * 3); i++)
        {
            var named = _dice.Chance(50) ? _inputs.LeafName() : _dice.Pick(composites);
            var deprecated = _dice.Chance(5) ? " @deprecated(reason: \"Too old\")" : "";
            _pool.Add($"  {_inputs.Description()}field{i}{(_dice.Chance(35) ? _inputs.Arguments(4) : "")}: {_inputs.Wrap(named)}{deprecated}\n");
        }
    }

    private void WriteInterface(int place)
    {
        var parents = PickInterfaces(place, 2);
        var fields = FieldsOf(parents);
        AddFields(fields, 3);
        _interfaceParents.Add(parents);
        _interfaceFields.Add(fields);
        WriteFields("interface", _interfaces[place], parents, fields);
    }

    private void WriteObject(string name)
    {
        var parents = PickInterfaces(_interfaces.Length, 3);
        var fields = FieldsOf(parents);
        AddFields(fields, 8);
        WriteFields("type", name, parents, fields);
    }

    // Whoever implements an interface implements what that one implements.
    private HashSet<int> PickInterfaces(int below, int most)
    {
        var picked = new HashSet<int>();
        for (var i = below == 0 ? 0 : _dice.Below(most + 1); i > 0; i--)
        {
            var parent = _dice.Below(below);
            picked.Add(parent);
            picked.UnionWith(_interfaceParents[parent]);
        }

        return picked;
    }

    private HashSet<int> FieldsOf(HashSet<int> parents) => [.. parents.SelectMany(parent => _interfaceFields[parent])];

    private void AddFields(HashSet<int> fields, int most)
    {
        for (var i = _dice.Between(1, most); i > 0; i--)
            fields.Add(_dice.Below(_pool.Count));
    }

    private void WriteFields(string keyword, string name, HashSet<int> parents, IEnumerable<int> fields)
    {
        var implements = parents.Count == 0 ? "" : " implements " + string.Join(" & ", parents.Select(parent => _interfaces[parent]));
        _text.Append($"{_inputs.Description()}{keyword} {name}{implements} {{\n");
        foreach (var field in fields.Order())
            _text.Append(_pool[field]);
        _text.Append("}\n\n");
    }

    private void WriteUnion(string name, bool largest)
    {
        var members = largest ? _objects.Length / 2 + 1 : _dice.Between(1, Math.Min(8, _objects.Length));
        var shuffled = _objects.ToArray();
        _dice.Shuffle(shuffled);
        _text.Append($"{_inputs.Description()}union {name} = {string.Join(" | ", shuffled[..members])}\n\n");
    }

    private void WriteRoot(string name, int fields)
    {
        // Each composite kind can be reached from the root, and something plain too.
        string[] composites = [.. _objects, .. _interfaces, .. _unions];
        _text.Append($"type {name} {{\n  plain: String\n  whole: Int!\n");
        for (var i = 0; i < fields; i++)
            _text.Append($"  {name.ToLowerInvariant()}{i}{(_dice.Chance(50) ? _inputs.Arguments(4) : "")}: {_inputs.Wrap(_dice.Pick(composites))}\n");
        _text.Append("}\n\n");
    }
}
