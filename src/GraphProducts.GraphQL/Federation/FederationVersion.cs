using System.Globalization;

namespace GraphProducts.GraphQL.Federation;

/// <summary>A version of a linked specification, such as v2.3. Federation 1 has no address to link; it counts as v1.0.</summary>
public readonly record struct FederationVersion(int Major, int Minor) : IComparable<FederationVersion>
{
    /// <summary>The newest version of Apollo Federation that the engine knows.</summary>
    public static FederationVersion Latest { get; } = new(2, 14);

    /// <summary>SDL without a link to Apollo Federation.</summary>
    public static FederationVersion One { get; } = new(1, 0);

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(FederationVersion left, FederationVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(FederationVersion left, FederationVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is older or the same.</summary>
    public static bool operator <=(FederationVersion left, FederationVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is newer or the same.</summary>
    public static bool operator >=(FederationVersion left, FederationVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(FederationVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <inheritdoc/>
    public override string ToString() => $"v{Major}.{Minor}";

    /// <summary>Reads <c>v2.3</c>; null when it is none.</summary>
    internal static FederationVersion? TryParse(string text) =>
        text.StartsWith('v') && text[1..].Split('.') is [var major, var minor] && TryParse(major, out var first) && TryParse(minor, out var second)
            ? new FederationVersion(first, second)
            : null;

    private static bool TryParse(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
