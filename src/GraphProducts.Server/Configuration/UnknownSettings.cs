using System.Collections;
using System.Reflection;
using GraphProducts.GraphQL.Errors;

namespace GraphProducts.Server.Configuration;

/// <summary>
/// Finds what a section of ours has that is no setting, wherever it comes from: misspelt, it would be ignored, and the default stand in its place.
/// The framework can end binding at such a one (<c>ErrorOnUnknownConfiguration</c>), but names only the first, and nothing that is near.
/// </summary>
internal static class UnknownSettings
{
    /// <summary>A fault for each; none shows a value, which may be a secret.</summary>
    public static IEnumerable<string> In(IConfiguration configuration, string name, Dictionary<string, Type> settings)
    {
        var section = configuration.GetSection(name);
        if (!string.IsNullOrEmpty(section.Value))
            yield return $"{name} has a value, but is a section. Set what it has: {ListOf(settings.Keys.Select(key => $"{name}:{key}"))}.";
        foreach (var child in section.GetChildren())
        {
            if (!settings.TryGetValue(child.Key, out var type))
                yield return Describe(child, section, settings.Keys);
            foreach (var below in type is null ? [] : child.GetChildren().SelectMany(item => IsCollection(type) ? item.GetChildren() : [item]))
                yield return $"{below.Path} is no setting. {(IsCollection(type!) ? below.Path[..below.Path.LastIndexOf(':')] : child.Path)} is a single value.";
        }

        foreach (var setting in InMisspelt(configuration, name))
        {
            if (NearOf(setting, settings.Keys, name) is { Length: > 0 } near)
                yield return $"{setting.Path} is no setting.{near}";
        }
    }

    /// <summary>The types of a section's settings by their names, whatever their case.</summary>
    public static Dictionary<string, Type> KnownIn(Type options) => options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(IsSetting).ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);

    // Collections are filled, all else is set; what can be neither is computed.
    private static bool IsSetting(PropertyInfo property) => property.CanWrite || IsCollection(property.PropertyType);

    private static bool IsCollection(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    // The environment is not ours alone (Logging and Caching are near Paging): what is below a name that begins as ours does is meant for us only where its
    // own name is near, too.
    private static IEnumerable<IConfigurationSection> InMisspelt(IConfiguration configuration, string name) => configuration.GetChildren()
        .Where(other => IsMisspelt(other.Key, name))
        .SelectMany(other => other.GetChildren());

    private static bool IsMisspelt(string other, string name) =>
        !other.Equals(name, StringComparison.OrdinalIgnoreCase)
        && other.StartsWith(name[..1], StringComparison.OrdinalIgnoreCase)
        && DidYouMean.Nearest(other, [name]).Count > 0;

    private static string Describe(IConfigurationSection setting, IConfigurationSection section, IEnumerable<string> known) =>
        $"{setting.Path} is no setting.{(NearOf(setting, known, section.Path) is { Length: > 0 } near ? near : $" There are {ListOf(known)}.")}";

    private static string NearOf(IConfigurationSection setting, IEnumerable<string> known, string section)
    {
        var near = DidYouMean.Nearest(setting.Key, known);
        return near.Count > 0 ? $" Did you mean {string.Join(" or ", near.Select(name => $"{section}:{name}"))}?" : "";
    }

    private static string ListOf(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}
