namespace GraphProducts.Server.Tests.Paging;

/// <summary>What a walk through a moving list came to.</summary>
internal sealed class DriftFindings
{
    public List<string> Faults { get; } = [];

    public int PagesAtRest { get; set; }

    public int ExtraCallsAtRest { get; set; }

    public int PagesMoved { get; set; }

    public int ExtraCallsMoved { get; set; }

    public int Drifted { get; set; }
}
