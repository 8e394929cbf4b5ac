using System.Text;

namespace GraphProducts.Fuzz.Running;

/// <summary>One document (or request) with what goes with it. <see cref="Text"/> is what is shrunk when it fails; all else stays.</summary>
internal sealed record FuzzCase(ulong Seed, byte[] Text)
{
    /// <summary>The name of the schema that is asked; null where the text is one.</summary>
    public string? Subject { get; init; }

    public string? OperationName { get; init; }

    /// <summary>The variables, JSON.</summary>
    public byte[] Variables { get; init; } = [];

    /// <summary>Whether the text was made to be valid.</summary>
    public bool IsValid { get; init; }

    public override string ToString()
    {
        var text = new StringBuilder();
        if (Subject is not null)
            text.AppendLine($"schema: {Subject}");
        if (OperationName is not null)
            text.AppendLine($"operation: {OperationName}");
        if (Variables.Length > 0)
            text.AppendLine($"variables: {Show(Variables)}");
        return text.AppendLine($"text ({Text.Length} bytes):").Append(Show(Text)).ToString();
    }

    // Bytes that a terminal would swallow are shown by their numbers.
    private static string Show(byte[] bytes)
    {
        const int most = 3_000;
        var shown = new StringBuilder();
        foreach (var letter in Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(most, bytes.Length))))
            shown.Append(char.IsControl(letter) && letter != '\n' ? $"\\x{(int)letter:X2}" : letter.ToString());
        return bytes.Length > most ? $"{shown}… and {bytes.Length - most} bytes more" : shown.ToString();
    }
}
