using System.Text;
using GraphProducts.Fuzz.Documents;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Hostile;

/// <summary>Documents that are made to be expensive: each form grows until limits must stop it.</summary>
internal sealed class Bombs(Schema schema, Dice dice)
{
    /// <summary>The largest body that the endpoint takes.</summary>
    private const int MostBytes = 1024 * 1024;

    private readonly FieldDefinition _composite = dice.Pick([.. schema.QueryType.Fields.Where(field => field.Type.Named is ComplexType or UnionType)]);
    private readonly FieldDefinition _leaf = dice.Pick(schema.MetaFields.Fields.Where(field => field.Name == "__typename").ToArray());

    public static int Count => 32;

    public byte[] Write() => Write(dice.Below(Count));

    public byte[] Write(int form)
    {
        var text = form switch
        {
            0 => Selections(i => $"a{i}: __typename "),
            1 => Selections(_ => "__typename "),
            2 => Selections(i => $"unknown{i} "),
            3 => Selections(i => $"... on {schema.QueryType.Name} {{ a{i % 7}: __typename }} "),
            4 => Selections(i => $"...@skip(if: {(i % 2 == 0 ? "true" : "false")}) {{ __typename }} "),
            5 => Selections(_ => Call(_composite) + " { __typename } "),
            6 => Selections(i => $"a: {Call(dice.Pick(schema.QueryType.Fields))} "),
            7 => Nest("{ ", Call(Recursive()) + " { ", "__typename", "} "),
            8 => Nest("{ ", "... { ", "__typename", "} "),
            9 => $"{{ {_leaf.Name} @skip(if: {Nest("", "[", "1", "]")}) }}",
            10 => $"{{ {_leaf.Name} @skip(if: {Nest("", "{a:", "1", "}")}) }}",
            11 => $"query($a: {Nest("", "[", "Int", "]")}) {{ __typename @skip(if: $a) }}",
            12 => CyclicFragments(),
            13 => Chain(spreads: 1),
            14 => Chain(spreads: 2),
            15 => Overlap(),
            16 => $"{{ {_leaf.Name} @skip(if: {Repeat("9", MostBytes)}) }}",
            17 => $"{{ {_leaf.Name} @skip(if: -1.{Repeat("0", MostBytes / 2)}e{Repeat("9", 100)}) }}",
            18 => $"{{ {_leaf.Name} @skip(if: \"{Repeat(dice.Pick(["x", "\\n", "\\u0041", "é", "😀", "\\u{1F600}"]), MostBytes)}\") }}",
            19 => $"{{ {_leaf.Name} @skip(if: \"\"\"{Repeat(dice.Pick(["x", "\n", "\n   x", " \n", "\\\"\"\"", "\r\n\t"]), MostBytes)}\"\"\") }}",
            20 => $"{{ {Repeat("x", MostBytes)} }}",
            21 => $"{{ {_leaf.Name} #{Repeat("x", MostBytes)}\n }}",
            22 => $"{{ {_leaf.Name} {Many(i => dice.Pick(["@skip(if: true) ", "@unknown ", "@a" + i + " "]))} }}",
            23 => $"{{ {_composite.Name}({Many(i => $"argument{i}: {i} ")}) {{ __typename }} }}",
            24 => $"query({Many(i => $"$v{i}: {dice.Pick(["Int", "Unknown", "[String!]! = []", "Boolean = true"])} ")}) {{ __typename }}",
            25 => Many(i => $"query Q{i} {{ __typename }} "),
            26 => "{ __typename }" + Many(i => $"fragment F{(dice.Chance(50) ? i : 0)} on {schema.QueryType.Name} {{ __typename }} "),
            27 => Repeat(dice.Pick(["\uFEFF", " ", ",", "\n", "\r"]), MostBytes) + "{ __typename }",
            28 => ConditionalVariables(),
            29 => WideAbstract(),
            30 => Repeated(_ => ""),
            _ => Repeated(i => $"a{i}: "),
        };
        return Encoding.UTF8.GetBytes(text);
    }

    // As many as the token limit lets through, or some more, or a few.
    private int HowMany() => dice.Chance(30) ? dice.Between(2_000, 16_000) : dice.Magnitude(16_000);

    private string Many(Func<int, string> item) => string.Concat(Enumerable.Range(0, HowMany()).Select(item));

    private string Repeat(string piece, int mostBytes) => new StringBuilder().Insert(0, piece, dice.Magnitude(mostBytes) / Encoding.UTF8.GetByteCount(piece)).ToString();

    private string Selections(Func<int, string> item) => "{ " + Many(item) + "__typename }";

    private string Nest(string head, string open, string inner, string close)
    {
        var depth = dice.Chance(50) ? dice.Between(20, 230) : dice.Magnitude(100_000);
        return $"{head}{string.Concat(Enumerable.Repeat(open, depth))}{inner} {string.Concat(Enumerable.Repeat(close, depth))}{(head.Length > 0 ? "}" : "")}";
    }

    private string Call(FieldDefinition field)
    {
        var literals = new LiteralWriter(dice);
        var arguments = string.Join(' ', field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {literals.Write(argument.Type)}"));
        return arguments.Length == 0 ? field.Name : $"{field.Name}({arguments})";
    }

    // A field that leads back to a type that has it, where there is one.
    private FieldDefinition Recursive() =>
        schema.Types.OfType<ObjectType>().SelectMany(type => type.Fields.Where(field => field.Type.Named == type)).FirstOrDefault() ?? _composite;

    private string CyclicFragments()
    {
        var count = 1 + dice.Magnitude(2_000);
        var type = schema.QueryType.Name;
        return "{ ...F0 }" + string.Concat(Enumerable.Range(0, count).Select(i =>
            $"fragment F{i} on {type} {{ __typename ...F{(i + 1) % count} {(dice.Chance(20) ? $"...F{dice.Below(count)}" : "")} }} "));
    }

    // Fragments that each spread the one before: once, or more often under different names, which doubles the fields with every step.
    private string Chain(int spreads)
    {
        var count = 1 + dice.Magnitude(spreads == 1 ? 2_000 : 200);
        var field = Recursive();
        var type = field.DeclaringType.Name;
        var text = new StringBuilder($"{{ ...F0 }} fragment F{count} on {type} {{ __typename }} ");
        for (var i = 0; i < count; i++)
        {
            text.Append($"fragment F{i} on {type} {{ ");
            for (var spread = 0; spread < spreads; spread++)
                text.Append(spreads == 1 && dice.Chance(90) ? $"...F{i + 1} " : $"a{spread}: {Call(field)} {{ ...F{i + 1} }} ");
            text.Append("} ");
        }

        return text.ToString();
    }

    // Many fields of one name, each with many fields of one name below.
    private string Overlap()
    {
        var width = 1 + dice.Magnitude(100);
        var depth = dice.Between(1, 6);
        var field = Recursive();
        string Level(int level) => level == 0
            ? "__typename "
            : string.Concat(Enumerable.Range(0, level == depth ? width : Math.Min(width, 4)).Select(i => $"a{i % 2}: {Call(field)} {{ {Level(level - 1)}...F }} "));
        return $"{{ {Call(_composite)} {{ ... on {field.DeclaringType.Name} {{ {Level(depth)} }} }} }} fragment F on {field.DeclaringType.Name} {{ {Level(1).Replace("...F", "", StringComparison.Ordinal)} }}";
    }

    // A field below a list, many times over: where it fails, it does so for each row.
    private string Repeated(Func<int, string> alias)
    {
        var list = schema.QueryType.Fields.FirstOrDefault(field => field.Type.NullableType is ListType && field.Type.Named is ObjectType) ?? _composite;
        var type = schema.GetPossibleTypes(list.Type.Named).FirstOrDefault();
        var leafs = type?.Fields.Where(field => field.Type.Named is ScalarType or EnumType).ToArray() ?? [];
        return leafs.Length == 0 ? "{ __typename }" : $"{{ {Call(list)} {{ ... on {type!.Name} {{ {Repeated(Call(dice.Pick(leafs)), alias)} }} }} }}";
    }

    private string Repeated(string call, Func<int, string> alias) => Many(i => $"{alias(i)}{call} ");

    private string ConditionalVariables()
    {
        var count = dice.Between(1, 3_000);
        var declarations = string.Concat(Enumerable.Range(0, count).Select(i => $"$v{i}: Boolean = {(dice.Chance(50) ? "true" : "false")} "));
        var selections = string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: __typename @skip(if: $v{i}) "));
        return $"query({declarations}) {{ {selections} b: __typename }}";
    }

    // Selections on types with very many possible types, over and over.
    private string WideAbstract()
    {
        var widest = schema.Types.Where(type => type is InterfaceType or UnionType).MaxBy(type => schema.GetPossibleTypes(type).Length);
        var fields = schema.Types.OfType<ObjectType>().SelectMany(type => type.Fields).Where(field => field.Type.Named == widest).ToArray();
        var field = fields.FirstOrDefault(candidate => candidate.DeclaringType == schema.QueryType) ?? fields.FirstOrDefault() ?? _composite;
        var below = dice.Chance(50) ? "__typename" : $"... on {schema.GetPossibleTypes(field.Type.Named)[0].Name} {{ __typename }}";
        var calls = Many(i => $"a{i}: {Call(field)} {{ {below} }} ");
        return field.DeclaringType == schema.QueryType
            ? $"{{ {calls} }}"
            : $"{{ {Call(_composite)} {{ ... on {field.DeclaringType.Name} {{ {calls} }} }} }}";
    }
}
