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
    public static IEnumerable<string> In(IConfigurationSection section, Dictionary<string, Type> settings)
    {
        foreach (var child in section.GetChildren())
        {
            if (!settings.TryGetValue(child.Key, out var type))
                yield return Describe(child, section, settings.Keys);
            foreach (var below in type is null ? [] : child.GetChildren().SelectMany(item => IsCollection(type) ? item.GetChildren() : [item]))
                yield return $"{below.Path} is no setting. {(IsCollection(type!) ? below.Path[..below.Path.LastIndexOf(':')] : child.Path)} is a single value.";
        }
    }

    /// <summary>The types of a section's settings by their names, whatever their case.</summary>
    public static Dictionary<string, Type> KnownIn(Type options) => options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(IsSetting).ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);

    // Collections are filled, all else is set; what can be neither is computed.
    private static bool IsSetting(PropertyInfo property) => property.CanWrite || IsCollection(property.PropertyType);

    private static bool IsCollection(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static string Describe(IConfigurationSection setting, IConfigurationSection section, IEnumerable<string> known)
    {
        var near = DidYouMean.Nearest(setting.Key, known);
        return near.Count > 0
            ? $"{setting.Path} is no setting. Did you mean {string.Join(" or ", near.Select(name => $"{section.Path}:{name}"))}?"
            : $"{setting.Path} is no setting. There are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
    }
}
