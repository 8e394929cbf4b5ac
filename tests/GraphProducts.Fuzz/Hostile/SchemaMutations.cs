using System.Text;
using System.Text.RegularExpressions;

namespace GraphProducts.Fuzz.Hostile;

/// <summary>Breaks SDL where single tokens hardly ever would: a type loses all its fields, members, values or interfaces at once.</summary>
internal static partial class SchemaMutations
{
    public static byte[] DropBody(byte[] schema, Dice dice)
    {
        var text = Encoding.UTF8.GetString(schema);
        var bodies = Body().Matches(text);
        if (bodies.Count == 0)
            return schema;
        var body = dice.Pick(bodies.ToArray());
        return Encoding.UTF8.GetBytes(text.Remove(body.Index, body.Length));
    }

    [GeneratedRegex(@"\{[^{}]*\}|= [^\n""]*|implements [^{]*|\([^()]*\)")]
    private static partial Regex Body();
}
