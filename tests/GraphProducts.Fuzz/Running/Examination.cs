using System.Text.RegularExpressions;

namespace GraphProducts.Fuzz.Running;

/// <summary>What came of one case. Without <paramref name="Kind"/>, all is well.</summary>
internal sealed partial record Examination(string? Kind, string? Detail, Meter Meter)
{
    private const int Attempts = 3;

    /// <summary>Checks a case: what it does, and then what it takes. A machine that is busy is given another chance.</summary>
    public static Examination Of(ILevel level, FuzzCase fuzzCase)
    {
        var examination = Once(level, fuzzCase);
        for (var attempt = 1; attempt < Attempts && examination.Kind == nameof(Meter.Elapsed); attempt++)
            examination = Once(level, fuzzCase);
        return examination;
    }

    private static Examination Once(ILevel level, FuzzCase fuzzCase)
    {
        var meter = new Meter();
        try
        {
            level.Check(fuzzCase, meter);
        }
        catch (FindingException finding)
        {
            return new(finding.Kind, finding.Message, meter);
        }
        catch (Exception exception)
        {
            return new($"{exception.GetType().Name} {Place(exception)}", exception.ToString(), meter);
        }

        if (meter.Elapsed > Meter.MostTime)
            return new(nameof(Meter.Elapsed), $"It took {meter.Elapsed.TotalMilliseconds:F0} ms; {Meter.MostTime.TotalMilliseconds:F0} are allowed.", meter);
        return meter.Allocated > meter.AllocationBound
            ? new(nameof(Meter.Allocated), $"It allocated {meter.Allocated:N0} bytes; {meter.AllocationBound:N0} are allowed.", meter)
            : new(null, null, meter);
    }

    // Where in our own code it happened: the same fault again is the same exception at the same place.
    private static string? Place(Exception exception) => exception.StackTrace is { } trace
        ? OwnFrame().Match(trace).Value
        : null;

    [GeneratedRegex(@"GraphProducts\.[^(]*")]
    private static partial Regex OwnFrame();
}
