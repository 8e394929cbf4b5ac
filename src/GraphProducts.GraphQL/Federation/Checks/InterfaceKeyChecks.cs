using GraphProducts.GraphQL.Federation.Entities;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>A key of an interface is one of all types that implement it; an object that stands for an interface has a key.</summary>
internal static class InterfaceKeyChecks
{
    private static readonly FederationVersion s_interfaceKeys = new(2, 3);

    public static void Run(SubgraphDraft draft, SchemaFaults faults)
    {
        foreach (var type in draft.ComplexTypes.OfType<InterfaceType>())
        {
            foreach (var key in draft.Applied(type.Directives, "key"))
                Check(draft, type, key, faults);
        }

        foreach (var type in draft.ComplexTypes.Where(type => draft.Has(type.Directives, "interfaceObject") && !draft.Has(type.Directives, "key")))
            faults.Report($"{type.Name} stands for an interface of another subgraph, so it needs a @key.", type.Definition.Name);
    }

    private static void Check(SubgraphDraft draft, InterfaceType type, DirectiveNode key, SchemaFaults faults)
    {
        if (draft.Linked.Version < s_interfaceKeys)
            faults.Report($"@key cannot stand on the interface {type.Name}: it came with federation {s_interfaceKeys}, and the schema links {draft.Linked.Version}.", key);
        if (CanonicalOf(draft, type, key) is not { } fields)
            return;
        foreach (var implementation in draft.Schema.GetPossibleTypes(type))
        {
            var same = draft.Applied(implementation.Directives, "key").Where(other => CanonicalOf(draft, implementation, other) == fields).ToArray();
            if (same.Length == 0)
                faults.Report($"The interface {type.Name} has the key \"{fields}\", so {implementation.Name} needs it too.", implementation.Definition.Name);
            else if (SubgraphDraft.IsResolvable(key) && !same.Any(SubgraphDraft.IsResolvable))
                faults.Report($"The key \"{fields}\" of the interface {type.Name} is resolvable, so it must be resolvable on {implementation.Name} too.", same[0]);
        }
    }

    private static string? CanonicalOf(SubgraphDraft draft, ComplexType type, DirectiveNode key) =>
        draft.FieldsOf(key) is { } text ? EntityKey.TryCreate(draft.Schema, type, text)?.Canonical : null;
}
