using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Documents;

/// <summary>A document with what a request needs beside it.</summary>
internal sealed record WrittenDocument(string Text, string? OperationName, JsonObject Variables);

/// <summary>
/// Writes a random document that is valid by construction against a schema.
/// Sketch: 1. fragments, of which each spreads earlier ones only; 2. operations, which use them; 3. what nothing uses is left out; 4. each operation declares the
/// variables that it or its fragments use. A response name that is not the field's own is given once in the document, so that fields always merge.
/// </summary>
internal sealed class DocumentWriter
{
    private readonly Schema _schema;
    private readonly Dice _dice;
    private readonly VariablePool _variables;
    private readonly LiteralWriter _literals;
    private readonly List<Definition> _fragments = [];
    private readonly ImmutableArray<DirectiveDefinition> _directives;
    private HashSet<Definition> _spreads = [];
    private int _aliases;
    private int _budget;

    private DocumentWriter(Schema schema, Dice dice)
    {
        (_schema, _dice) = (schema, dice);
        _variables = new VariablePool(dice);
        _literals = new LiteralWriter(dice, _variables.TryUse);
        _directives = [.. schema.Directives.Where(directive => !directive.IsBuiltIn)];
    }

    public static WrittenDocument Write(Schema schema, Dice dice) => new DocumentWriter(schema, dice).Write();

    private WrittenDocument Write()
    {
        NamedType[] composites = [.. _schema.Types.Where(type => type is ComplexType or UnionType && !type.Name.StartsWith("__", StringComparison.Ordinal))];
        for (var i = _dice.Below(5); i > 0; i--)
            _fragments.Add(WriteFragment(_fragments.Count, _dice.Pick(composites)));
        Definition[] operations = [.. Enumerable.Range(0, _dice.Chance(75) ? 1 : _dice.Between(2, 3)).Select(WriteOperation)];
        var all = operations.Concat(operations.SelectMany(operation => operation.Reached()).Distinct()).ToArray();
        _dice.Shuffle(all);
        var text = new StringBuilder();
        foreach (var definition in all)
            text.Append(definition.Head).Append(Declarations(definition)).Append(definition.Body).Append('\n');
        var name = operations.Length > 1 || _dice.Chance(30) ? _dice.Pick(operations).Name : null;
        return new WrittenDocument(text.ToString(), name, _variables.CreateValues());
    }

    private Definition WriteFragment(int number, NamedType type) => Collect($"Fragment{number}", type, $"fragment Fragment{number} on {type.Name}", "FRAGMENT_DEFINITION", 40);

    private Definition WriteOperation(int number)
    {
        var isMutation = _schema.MutationType is not null && _dice.Chance(20);
        var name = $"Operation{number}";
        return Collect(name, isMutation ? _schema.MutationType! : _schema.QueryType, isMutation ? $"mutation {name}" : $"query {name}", isMutation ? "MUTATION" : "QUERY", 120);
    }

    private Definition Collect(string name, NamedType type, string head, string place, int budget)
    {
        (_budget, _spreads) = (budget, []);
        _variables.Used.Clear();
        var body = new TokenWriter(_dice);
        WriteDirectives(body, place);
        WriteSelections(body, type, depth: _dice.Between(1, 7));
        return new Definition(name, type, head, body.ToString(), [.. _variables.Used], _spreads);
    }

    private static string Declarations(Definition definition)
    {
        if (definition.Head.StartsWith("fragment", StringComparison.Ordinal))
            return " ";
        var used = definition.Reached().SelectMany(reached => reached.Variables).Concat(definition.Variables).Distinct().ToArray();
        return used.Length == 0 ? " " : $"({string.Join(", ", used.Select(variable => variable.Declaration))})";
    }

    private void WriteSelections(TokenWriter text, NamedType type, int depth)
    {
        text.Add("{");
        var fields = (type as ComplexType)?.Fields.Where(field => depth > 1 || field.Type.Named is ScalarType or EnumType).ToArray() ?? [];
        var count = 1 + _dice.Magnitude(8);
        for (var i = 0; i < count && (i == 0 || _budget > 0); i++)
        {
            var choice = _dice.Below(100);
            if (choice < 12 && PickFragment(type) is { } fragment)
                WriteSpread(text, fragment);
            else if (choice < 30 && depth > 1)
                WriteInline(text, type, depth);
            else
                WriteField(text, fields.Length > 0 && !_dice.Chance(8) ? _dice.Pick(fields) : null, depth);
        }

        text.Add("}");
    }

    private void WriteField(TokenWriter text, FieldDefinition? field, int depth)
    {
        _budget--;
        var arguments = field is null ? "" : WriteArguments(field.Arguments);
        // Equal names merge, so whoever has arguments has a name of its own.
        if (arguments.Length > 0 || _dice.Chance(25))
            text.Add($"alias{_aliases++}", ":");
        text.Add(field?.Name ?? "__typename");
        if (arguments.Length > 0)
            text.Add(arguments);
        WriteDirectives(text, "FIELD");
        if (field?.Type.Named is ComplexType or UnionType)
            WriteSelections(text, field.Type.Named, depth - 1);
    }

    private void WriteSpread(TokenWriter text, Definition fragment)
    {
        _spreads.Add(fragment);
        text.Add("...", fragment.Name);
        WriteDirectives(text, "FRAGMENT_SPREAD");
    }

    private void WriteInline(TokenWriter text, NamedType type, int depth)
    {
        text.Add("...");
        var target = type;
        if (_dice.Chance(80))
        {
            target = PickOverlapping(type);
            text.Add("on", target.Name);
        }

        WriteDirectives(text, "INLINE_FRAGMENT");
        WriteSelections(text, target, depth - 1);
    }

    private void WriteDirectives(TokenWriter text, string place)
    {
        if (place is "FIELD" or "FRAGMENT_SPREAD" or "INLINE_FRAGMENT" && _dice.Chance(10))
            text.Add("@", _dice.Chance(50) ? "skip" : "include", "(", "if", ":", _literals.Write(_schema.TryGetDirective("skip")!.Arguments[0].Type), ")");
        if (_directives.IsEmpty || !_dice.Chance(8))
            return;
        var directive = _dice.Pick(_directives);
        for (var i = directive.IsRepeatable ? _dice.Between(1, 3) : 1; i > 0 && directive.Locations.Contains(place); i--)
            text.Add("@", directive.Name, WriteArguments(directive.Arguments));
    }

    private string WriteArguments(ImmutableArray<InputValueDefinition> arguments)
    {
        var text = new StringBuilder();
        foreach (var argument in arguments)
        {
            if (argument.IsRequired || _dice.Chance(60))
                text.Append($"{argument.Name}: {_literals.Write(argument.Type)} ");
        }

        return text.Length == 0 ? "" : $"({text})";
    }

    private Definition? PickFragment(NamedType type)
    {
        var fitting = _fragments.Where(fragment => Overlap(fragment.Type, type)).ToArray();
        return fitting.Length == 0 ? null : _dice.Pick(fitting);
    }

    private NamedType PickOverlapping(NamedType type)
    {
        var possible = _schema.GetPossibleTypes(type);
        if (possible.IsEmpty || _dice.Chance(20))
            return type;
        var target = _dice.Pick(possible);
        return _dice.Chance(40) && target.Interfaces.Length > 0 ? _dice.Pick(target.Interfaces) : target;
    }

    private bool Overlap(NamedType left, NamedType right) => _schema.GetPossibleTypes(left).Intersect(_schema.GetPossibleTypes(right)).Any();

    private sealed record Definition(string Name, NamedType Type, string Head, string Body, ImmutableArray<PoolVariable> Variables, HashSet<Definition> Spreads)
    {
        public bool Equals(Definition? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

        public IEnumerable<Definition> Reached() => Spreads.SelectMany(spread => spread.Reached().Prepend(spread)).Distinct();
    }
}
