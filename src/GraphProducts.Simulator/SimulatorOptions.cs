using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Scantrust;

namespace GraphProducts.Simulator;

/// <summary>What a simulator starts with. Run alone, it reads these from the configuration section <c>Simulator</c>.</summary>
public sealed record SimulatorOptions
{
    // Ids and dates count down from the top one by one, and would run out.
    private const int MaximumRows = 300_000;

    /// <summary>Decides every generated row: the same seed and counts always give the same rows.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Generated Scantrust rows, active and archived together; the vendor's two examples come on top.</summary>
    public int ScantrustRows { get; init; } = 2000;

    /// <summary>Generated DecoNetwork rows; the vendor's two examples come on top.</summary>
    public int DecoNetworkRows { get; init; } = 5000;

    /// <summary>The share of the generated Scantrust rows that are archived, 0 to 1.</summary>
    public double ArchivedShare { get; init; } = 0.1;

    /// <summary>The share of the generated Scantrust rows whose sku is a DecoNetwork product code or variant sku, 0 to 1.</summary>
    public double OverlapShare { get; init; } = 0.4;

    /// <summary>The token that Scantrust accepts. Not a secret: it opens nothing but a simulator.</summary>
    public string ScantrustToken { get; init; } = "simulator-token";

    /// <summary>The username that DecoNetwork accepts.</summary>
    public string DecoNetworkUsername { get; init; } = "simulator-username";

    /// <summary>The password that DecoNetwork accepts. Not a secret: it opens nothing but a simulator.</summary>
    public string DecoNetworkPassword { get; init; } = "simulator-password";

    /// <summary>Scantrust's switches at the start and after a reset.</summary>
    public ScantrustSwitches Scantrust { get; init; } = new();

    /// <summary>DecoNetwork's switches at the start and after a reset.</summary>
    public DecoNetworkSwitches DecoNetwork { get; init; } = new();

    /// <summary>How many requests the log keeps before it forgets the oldest; 0 keeps none.</summary>
    public int LogCapacity { get; init; } = 10_000;

    /// <summary>The clock of dates, quota and latency.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentException">Something cannot be simulated; the message names all of it.</exception>
    internal SimulatorOptions Validated()
    {
        var complaints = new List<string>();
        Require(ScantrustRows is >= 0 and <= MaximumRows, $"ScantrustRows is {ScantrustRows}; it must be 0 to {MaximumRows}.");
        Require(DecoNetworkRows is >= 0 and <= MaximumRows, $"DecoNetworkRows is {DecoNetworkRows}; it must be 0 to {MaximumRows}.");
        Require(ArchivedShare is >= 0 and <= 1, $"ArchivedShare is {ArchivedShare}; it must be 0 to 1.");
        Require(OverlapShare is >= 0 and <= 1, $"OverlapShare is {OverlapShare}; it must be 0 to 1.");
        Require(LogCapacity >= 0, $"LogCapacity is {LogCapacity}; it must not be negative.");
        complaints.AddRange(Scantrust.Complaints());
        complaints.AddRange(DecoNetwork.Complaints());
        return complaints.Count == 0 ? this : throw new ArgumentException(string.Join(' ', complaints));

        void Require(bool holds, string complaint)
        {
            if (!holds)
                complaints.Add(complaint);
        }
    }
}
