using System.Text;

namespace GraphProducts.Fuzz.Schemas;

/// <summary>Writes what clients may give: scalars, enums, input objects, and arguments with their defaults.</summary>
internal sealed class InputTypeWriter(Dice dice, SchemaSize size, StringBuilder text)
{
    private static readonly string[] s_known = ["Int", "Float", "String", "Boolean", "ID"];
    private static readonly string[] s_words = ["of old", "for testing", "with \\\"quotes\\\"", "é", "😀", "and so on"];

    private readonly string[] _scalars = SchemaWriter.Names("Scalar", size.Scalars);
    private readonly string[] _enums = SchemaWriter.Names("Enum", size.Enums);
    private readonly string[] _inputs = SchemaWriter.Names("Input", size.Inputs);
    private readonly int[] _enumValues = [.. Enumerable.Range(0, size.Enums).Select(_ => dice.Between(1, 30))];

    public void WriteScalars()
    {
        foreach (var name in _scalars)
            text.Append($"{Description()}scalar {name}{(dice.Chance(30) ? " @specifiedBy(url: \"https://example.com/\")" : "")}\n\n");
        if (size.Scalars > 3)
            text.Append("scalar DateTime\nscalar Decimal\nscalar UUID\nscalar URL\nscalar Long\n\n");
    }

    public void WriteEnums()
    {
        foreach (var (i, name) in _enums.Index())
        {
            text.Append($"{Description()}enum {name} {{\n");
            for (var value = 0; value < _enumValues[i]; value++)
                text.Append($"  VALUE_{value}{(dice.Chance(10) ? " @deprecated" : "")}\n");
            text.Append("}\n\n");
        }
    }

    public void WriteInputs()
    {
        foreach (var (i, name) in _inputs.Index())
        {
            var isOneOf = dice.Chance(25);
            text.Append($"{Description()}input {name}{(isOneOf ? " @oneOf" : "")} {{\n");
            for (var field = dice.Below(5); field >= 0; field--)
                text.Append($"  {Description()}value{field}: {InputField(i, isOneOf)}\n");
            text.Append("}\n\n");
        }
    }

    public string LeafName() => dice.Chance(15) && _enums.Length > 0 ? dice.Pick(_enums) : dice.Chance(10) && _scalars.Length > 0 ? dice.Pick(_scalars) : dice.Pick(s_known);

    /// <summary>A type of that name, perhaps in lists, perhaps not null.</summary>
    public string Wrap(string named)
    {
        var type = dice.Chance(30) ? named + "!" : named;
        for (var depth = dice.Chance(25) ? dice.Between(1, 2) : 0; depth > 0; depth--)
            type = $"[{type}]{(dice.Chance(30) ? "!" : "")}";
        return type;
    }

    public string Arguments(int most)
    {
        var count = dice.Below(most + 1);
        if (count == 0)
            return "";
        return "(" + string.Join(", ", Enumerable.Range(0, count).Select(i => $"argument{i}: {Argument()}")) + ")";
    }

    public string Description() => dice.Chance(20) ? $"\"Something {dice.Pick(s_words)}\" " : "";

    private string Argument()
    {
        if (_inputs.Length > 0 && dice.Chance(30))
            return Wrap(dice.Pick(_inputs));
        var named = LeafName();
        return $"{Wrap(named)}{Default(named)}";
    }

    // Only what stands further up may be required, so that no input object needs itself; defaults are plain values, so that none contains itself.
    private string InputField(int input, bool isOneOf)
    {
        var isInput = dice.Chance(30);
        if (isOneOf)
            return isInput && input > 0 ? _inputs[dice.Below(input)] : LeafName();
        if (!isInput)
            return LeafName() is var leaf ? $"{Wrap(leaf)}{Default(leaf)}" : "";
        var named = dice.Pick(_inputs);
        return input > 0 && dice.Chance(50) ? Wrap(_inputs[dice.Below(input)]) : dice.Chance(30) ? $"[{named}!]" : named;
    }

    // A plain value stands for a list of one, of whatever depth.
    private string Default(string named)
    {
        if (dice.Chance(60))
            return "";
        return " = " + named switch
        {
            "Int" => "42",
            "Float" => "-1.5e3",
            "String" => "\"some text\"",
            "Boolean" => "true",
            "ID" => "\"id\"",
            _ when Array.IndexOf(_enums, named) is var place and >= 0 => $"VALUE_{dice.Below(_enumValues[place])}",
            _ => "{ any: [1, \"thing\"] }",
        };
    }
}
