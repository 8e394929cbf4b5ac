using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Documents;

/// <summary>A variable of a document: every operation that needs it declares it alike.</summary>
internal sealed record PoolVariable(string Name, GraphType Type, string? Default)
{
    public string Declaration => $"${Name} : {Type}{(Default is null ? "" : " = " + Default)}";
}

/// <summary>The variables of a document, and which of them the definition that is written uses.</summary>
internal sealed class VariablePool(Dice dice)
{
    private readonly List<PoolVariable> _variables = [];

    /// <summary>The variables that were used since it was last emptied.</summary>
    public HashSet<PoolVariable> Used { get; } = [];

    public IReadOnlyList<PoolVariable> All => _variables;

    /// <summary>A variable that fits a place, with its dollar sign; null where the dice want none.</summary>
    public string? TryUse(GraphType type, bool refusesNull)
    {
        if (!dice.Chance(15) || type.Named is ScalarType { Name: not ("Int" or "Float" or "String" or "Boolean" or "ID") })
            return null;
        var exact = refusesNull && !type.IsNonNull ? $"{type}!" : type.ToString();
        var variable = _variables.FirstOrDefault(known => dice.Chance(40) && known.Type.ToString() == exact) ?? Add(type, refusesNull);
        Used.Add(variable);
        return "$" + variable.Name;
    }

    /// <summary>Values for the variables; those that need none are sometimes left out.</summary>
    public JsonObject CreateValues()
    {
        var values = new JsonObject();
        foreach (var variable in _variables)
        {
            if ((variable.Type.IsNonNull && variable.Default is null) || dice.Chance(60))
                values[variable.Name] = new JsonValues(dice).Create(variable.Type);
        }

        return values;
    }

    private PoolVariable Add(GraphType type, bool refusesNull)
    {
        var declared = !type.IsNonNull && (refusesNull || dice.Chance(20)) ? new NonNullType(type) : type;
        var value = dice.Chance(30) ? new LiteralWriter(dice).Write(declared) : null;
        _variables.Add(new PoolVariable($"variable{_variables.Count}", declared, value));
        return _variables[^1];
    }
}
