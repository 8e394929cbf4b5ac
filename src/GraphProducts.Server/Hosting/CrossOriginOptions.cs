using GraphProducts.Server.Configuration;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Hosting;

/// <summary>Configuration section <c>Cors</c>.</summary>
internal sealed class CrossOriginOptions
{
    public const string Section = "Cors";
    public const string OriginsPath = $"{Section}:{nameof(Origins)}";

    /// <summary>Stands for all origins.</summary>
    public const string All = "*";

    /// <summary>The origins whose pages may ask the graph, such as <c>https://shop.example.com</c>; or <see cref="All"/>, alone. Default: none.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>One text, as environment variables have it, with commas or blanks between the origins; or a list, as in JSON.</summary>
    public static IReadOnlyList<string> ReadOrigins(IConfigurationSection section) =>
    [
        .. (section.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. section.GetChildren().Select(origin => origin.Value ?? ""),
    ];
}

/// <summary>Collects every fault of the section <c>Cors</c>.</summary>
internal sealed class CrossOriginOptionsValidator(IConfiguration configuration) : IValidateOptions<CrossOriginOptions>
{
    public ValidateOptionsResult Validate(string? name, CrossOriginOptions options)
    {
        var faults = UnknownSettings.In(configuration, CrossOriginOptions.Section, UnknownSettings.KnownIn(typeof(CrossOriginOptions)))
            .Concat(options.Origins.Where(origin => !IsAllowed(origin, options.Origins.Count)).Select(Describe)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsAllowed(string origin, int count) =>
        origin == CrossOriginOptions.All ? count == 1
        : Uri.TryCreate(origin, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url.Host.Length > 0 && url.UserInfo.Length == 0 && !origin.Contains('*')
            && origin.Equals(url.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    private static string Describe(string origin) =>
        $"{CrossOriginOptions.OriginsPath} has '{origin}'. Give origins as browsers name them, such as https://shop.example.com: no path, no slash at the end, "
        + "no port where it is the usual one. A * allows all of them, and stands alone.";
}
