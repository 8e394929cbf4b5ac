using System.Text;

namespace GraphProducts.Fuzz.Hostile;

/// <summary>SDL that is made to be expensive or to go round in circles.</summary>
internal static class SchemaBombs
{
    public static byte[] Write(Dice dice)
    {
        // The SDL is the operator's own: it may be large, but nobody makes it slow on purpose.
        var count = 1 + dice.Magnitude(400);
        var text = dice.Below(12) switch
        {
            0 => Many(count, i => $"interface I{i} implements I{(i + 1) % count} {{ a: Int }} "),
            1 => Many(count, i => $"input A{i} {{ a: A{(i + 1) % count}! }} "),
            2 => Many(count, i => $"input A{i} {{ a: A{(i + 1) % count} = {{}} }} "),
            3 => Many(count, i => $"input A{i} @oneOf {{ a: A{(i + 1) % count} }} "),
            4 => $"union U = {Many(count, i => $"| T{i} ")} {Many(count, i => $"type T{i} {{ a: Int }} ")}",
            5 => $"type T {{ a: {new string('[', count)}Int{new string(']', count)} }} ",
            6 => $"input A {{ a: Int = {new string('[', count)}1{new string(']', count)} }} ",
            7 => Many(Math.Min(count, 80), i => $"directive @d{i}(a: Int @d{(i + 1) % Math.Min(count, 80)}) on ARGUMENT_DEFINITION "),
            8 => Many(count, i => $"extend type Query {{ a{i}: Int }} "),
            9 => $"enum E {{ {Many(count, i => $"V{i % 1_000} ")} }} ",
            10 => Many(Math.Min(count, 100), i => $"interface I{i}{(i == 0 ? "" : " implements " + string.Join(" & ", Enumerable.Range(0, i).Select(j => $"I{j}")))} {{ a: Int }} "),
            _ => $"type T {{ {Many(count, i => $"a{i}: Unknown{i} ")} }} ",
        };
        return Encoding.UTF8.GetBytes("type Query { a: Int } " + text);
    }

    private static string Many(int count, Func<int, string> item) => string.Concat(Enumerable.Range(0, count).Select(item));
}
