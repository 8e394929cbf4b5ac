namespace GraphProducts.Server.Tests.Paging;

/// <summary>What walks through moving lists came to.</summary>
internal sealed class DriftFindings
{
    public int Repeated { get; set; }

    public int Lost { get; set; }

    public int Invented { get; set; }

    /// <summary>Rows repeated or lost on walks of which no page said that it had drifted.</summary>
    public int Silent { get; set; }

    public int Failed { get; set; }

    public int Drifted { get; set; }

    /// <summary>Pages read of a list that had not moved since the page before, and the calls that they cost beyond the least.</summary>
    public (int Pages, int Calls) AtRest { get; set; }

    public (int Pages, int Calls) Moved { get; set; }

    public double ExtraCallsAtRest => (double)AtRest.Calls / Math.Max(1, AtRest.Pages);

    public double ExtraCallsMoved => (double)Moved.Calls / Math.Max(1, Moved.Pages);

    /// <summary>Walks that went wrong, to be run again.</summary>
    public List<string> Faults { get; } = [];

    public override string ToString() =>
        $"at rest {AtRest.Pages} pages, {ExtraCallsAtRest:0.0000} extra calls each; moved {Moved.Pages} pages, {ExtraCallsMoved:0.000} extra calls each; "
        + $"repeated {Repeated}, lost {Lost}, invented {Invented}, failed {Failed}, drifted {Drifted}, silent {Silent}; {string.Join("; ", Faults.Take(5))}";
}
