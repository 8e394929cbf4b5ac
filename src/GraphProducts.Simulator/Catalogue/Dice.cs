namespace GraphProducts.Simulator.Catalogue;

/// <summary>
/// Deterministic chance (SplitMix64). Every row rolls its own dice, so that a row can be written when it is first asked for
/// and is the same whatever was asked for before.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    private Dice(ulong state) => _state = state;

    public static Dice For(int seed, string purpose, int row)
    {
        var state = (ulong)(uint)seed << 32 | (uint)row;
        foreach (var letter in purpose)
            state = new Dice(state ^ letter).Next();
        return new Dice(state);
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ _state >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }

    public int Below(int bound) => (int)(Next() % (uint)bound);

    public bool OneIn(int sides) => Below(sides) == 0;

    public T Pick<T>(T[] choices) => choices[Below(choices.Length)];

    /// <summary>Some of the choices, at least one, in their order.</summary>
    public T[] PickSome<T>(T[] choices, int atMost)
    {
        var count = 1 + Below(Math.Min(atMost, choices.Length));
        var start = Below(choices.Length - count + 1);
        return choices[start..(start + count)];
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
