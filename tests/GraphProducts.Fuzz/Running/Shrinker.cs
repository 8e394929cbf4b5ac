using System.Diagnostics;
using GraphProducts.Fuzz.Hostile;

namespace GraphProducts.Fuzz.Running;

/// <summary>
/// Makes the text of a failing case smaller as long as it fails in the same way (delta debugging): leaves out ever smaller parts, tokens first, then single bytes.
/// </summary>
internal static class Shrinker
{
    private const int MostAttempts = 3_000;
    private static readonly TimeSpan s_mostTime = TimeSpan.FromSeconds(20);

    public static FuzzCase Shrink(FuzzCase failing, Func<FuzzCase, bool> failsAlike)
    {
        var attempts = 0;
        var start = Stopwatch.GetTimestamp();
        bool Fails(byte[] text) => attempts++ < MostAttempts && Stopwatch.GetElapsedTime(start) < s_mostTime && failsAlike(failing with { Text = text });
        var tokens = Reduce(Pieces.Of(failing.Text), pieces => Fails(Pieces.Join(pieces)));
        var bytes = Pieces.Join(tokens);
        if (bytes.Length < 2_000)
            bytes = Reduce(bytes, Fails);
        return failing with { Text = bytes };
    }

    private static T[] Reduce<T>(T[] parts, Func<T[], bool> fails)
    {
        for (var size = Math.Max(1, parts.Length / 2); size >= 1; size /= 2)
        {
            for (var start = 0; start < parts.Length;)
            {
                T[] without = [.. parts[..start], .. parts[Math.Min(parts.Length, start + size)..]];
                if (fails(without))
                    parts = without;
                else
                    start += size;
            }
        }

        return parts;
    }
}
