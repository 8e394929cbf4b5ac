namespace GraphProducts.Simulator.Upstreams;

/// <summary>What an upstream does with a <c>limit</c> above its maximum; neither vendor says.</summary>
public enum OverLimit
{
    /// <summary>Answers fewer rows than asked for.</summary>
    Clamp,

    /// <summary>Answers an error.</summary>
    Refuse,
}
