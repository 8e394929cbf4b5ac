using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace GraphProducts.GraphQL.Validation;

/// <summary>A rule by its name, and how an instance of it is made for one validation.</summary>
internal sealed record SpecifiedRule(string Name, Type Type, Func<ValidationContext, IRule> Create)
{
    public static SpecifiedRule Of<T>(Func<ValidationContext, T> create)
        where T : class, IRule => new(typeof(T).Name, typeof(T), create);
}

/// <summary>Rules that validate together. Which of them look at which nodes is found out once, not for every document.</summary>
internal sealed class RuleSet(ImmutableArray<SpecifiedRule> rules)
{
    private readonly ConcurrentDictionary<Type, int[]> _placesByHook = [];

    public IRule[] Create(ValidationContext context)
    {
        var instances = new IRule[rules.Length];
        for (var i = 0; i < instances.Length; i++)
            instances[i] = rules[i].Create(context);
        return instances;
    }

    /// <summary>The instances that implement a hook.</summary>
    public T[] Select<T>(IRule[] instances)
        where T : class, IRule
    {
        var places = _placesByHook.GetOrAdd(typeof(T), static (hook, all) => [.. Enumerable.Range(0, all.Length).Where(i => hook.IsAssignableFrom(all[i].Type))], rules);
        var selected = new T[places.Length];
        for (var i = 0; i < selected.Length; i++)
            selected[i] = (T)instances[places[i]];
        return selected;
    }
}
