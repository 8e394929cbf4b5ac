using System.Runtime.CompilerServices;

namespace GraphProducts.GraphQL.Errors;

/// <summary>Collects what is wrong with options, so that one start shows all of it.</summary>
internal sealed class OptionFaults
{
    private readonly List<string> _faults = [];

    /// <summary>The limit may not be below the minimum; the name is that of the option as it was written at the call.</summary>
    public OptionFaults AtLeast(int minimum, int value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < minimum)
            _faults.Add($"{name} is {value} and must be at least {minimum}.");
        return this;
    }

    /// <exception cref="ArgumentException">There are faults; the message has them all.</exception>
    public void ThrowIfAny(string what)
    {
        if (_faults.Count > 0)
            throw new ArgumentException($"{what} cannot be used: {string.Join(' ', _faults)}");
    }
}
