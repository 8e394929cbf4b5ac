namespace GraphProducts.Fuzz;

/// <summary>Random numbers that a seed decides alone, on every machine and in every version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number that two others decide: for values that must not depend on the order in which they are asked for.</summary>
    public static ulong Mix(ulong first, ulong second)
    {
        var mixed = first ^ (second + 0x9E3779B97F4A7C15 + (first << 6) + (first >> 2));
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <inheritdoc cref="Mix(ulong, ulong)"/>
    public static ulong Mix(ulong first, string second)
    {
        var mixed = first;
        foreach (var letter in second)
            mixed = Mix(mixed, letter);
        return mixed;
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state, 0);
    }

    /// <summary>From 0 up to, but not with, <paramref name="limit"/>.</summary>
    public int Below(int limit) => limit <= 1 ? 0 : (int)(Next() % (ulong)limit);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Small numbers often, numbers near the limit sometimes: each magnitude is as likely as any other.</summary>
    public int Magnitude(int most) => Below((int)Math.Min(most, 1L << Below(31)) + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
