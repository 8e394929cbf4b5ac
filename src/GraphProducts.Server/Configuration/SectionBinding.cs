using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Configuration;

/// <summary>
/// Binds a section of the configuration setting by setting. A value that is not of its setting's kind is a fault like any other then, where the
/// framework's own binding would end at it, and hide the rest; and so is a name that is no setting's (<see cref="UnknownSettings"/>).
/// </summary>
internal sealed class SectionBinding<TOptions>(IConfiguration configuration, string name) : IConfigureOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class, new()
{
    private readonly IConfigurationSection _section = configuration.GetSection(name);
    private readonly Dictionary<string, Type> _known = UnknownSettings.KnownIn(typeof(TOptions));

    public void Configure(TOptions options) => Bind(options);

    public ValidateOptionsResult Validate(string? optionsName, TOptions options)
    {
        List<string> faults = [.. UnknownSettings.In(configuration, name, _known), .. Bind(new TOptions())];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private List<string> Bind(TOptions options)
    {
        List<string> faults = [];
        foreach (var setting in _section.GetChildren().Where(setting => _known.ContainsKey(setting.Key)))
        {
            try
            {
                var alone = new ConfigurationBuilder().AddInMemoryCollection(setting.AsEnumerable()).Build();
                alone.GetSection(name).Bind(options);
            }
            catch (InvalidOperationException)
            {
                // Secrets are texts, and any text is one: they never get here.
                faults.Add($"{setting.Path} is '{setting.Value}'. It must be {KindOf(_known[setting.Key])}.");
            }
        }

        return faults;
    }

    private static string KindOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(bool) ? "true or false"
            : type == typeof(int) ? "a whole number"
            : type == typeof(TimeSpan) ? "a time such as 00:00:30"
            : $"a {type.Name}";
    }
}

internal static class SectionBindingServices
{
    /// <summary>Binds options to a section, to be validated when the process starts.</summary>
    public static IServiceCollection AddSection<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class, new()
    {
        var binding = new SectionBinding<TOptions>(configuration, section);
        services.AddSingleton<IConfigureOptions<TOptions>>(binding);
        services.AddSingleton<IValidateOptions<TOptions>>(binding);
        services.AddOptions<TOptions>().ValidateOnStart();
        return services;
    }
}
