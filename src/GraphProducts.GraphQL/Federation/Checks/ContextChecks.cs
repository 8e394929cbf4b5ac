using System.Text.RegularExpressions;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>A context has a plain name; an argument that is taken from one names it, and selects one field of each type that sets it.</summary>
internal sealed partial class ContextChecks
{
    private readonly SubgraphDraft _draft;
    private readonly HashSet<FieldDefinition> _used;
    private readonly SchemaFaults _faults;
    private readonly ILookup<string, NamedType> _contexts;

    private ContextChecks(SubgraphDraft draft, HashSet<FieldDefinition> used, SchemaFaults faults)
    {
        _draft = draft;
        _used = used;
        _faults = faults;
        _contexts = draft.Schema.Types
            .SelectMany(type => draft.Applied(type.Directives, "context").Select(node => (type, Name: node.TextOf("name") ?? "")))
            .ToLookup(context => context.Name, context => context.type);
    }

    public static void Run(SubgraphDraft draft, HashSet<FieldDefinition> used, SchemaFaults faults)
    {
        var checks = new ContextChecks(draft, used, faults);
        foreach (var context in checks._contexts.Where(context => !ContextName().IsMatch(context.Key)))
            faults.Report($"@context on {context.First().Name}: \"{context.Key}\" is no name of letters and digits.", context.First().Definition.Name);
        foreach (var field in draft.Fields)
        {
            foreach (var argument in field.Arguments)
            {
                foreach (var node in draft.Applied(argument.Node.Directives, "fromContext"))
                    checks.Check(field, argument, node);
            }
        }
    }

    private void Check(FieldDefinition field, InputValueDefinition argument, DirectiveNode node)
    {
        var place = $"{field}({argument.Name}:)";
        if (field.DeclaringType is InterfaceType)
            _faults.Report($"@fromContext cannot stand on {place}, which belongs to an interface.", node);
        else if (field.DeclaringType.Interfaces.FirstOrDefault(type => type.TryGetField(field.Name) is not null) is { } promised)
            _faults.Report($"@fromContext cannot stand on {place}: the interface {promised.Name} asks for the field.", node);
        if (argument.DefaultValue is not null)
            _faults.Report($"@fromContext cannot stand on {place}, which has a default value.", node);
        if (!_draft.Applied(field.DeclaringType.Directives, "key").Any(SubgraphDraft.IsResolvable))
            _faults.Report($"@fromContext on {place}: {field.DeclaringType.Name} needs a resolvable @key, by which the router comes back with the value.", node);
        CheckSelection(place, node.TextOf("field") ?? "", node);
    }

    private void CheckSelection(string place, string text, DirectiveNode node)
    {
        if (Selection().Match(text) is not { Success: true } match)
            _faults.Report($"@fromContext on {place}: \"{text}\" names no context. Write \"$name {{ field }}\".", node);
        else if (!_contexts.Contains(match.Groups["name"].Value))
            _faults.Report($"@fromContext on {place}: no @context is named \"{match.Groups["name"].Value}\".", node);
        else if (FieldSet.TryParse(match.Groups["selection"].Value, out var fault) is not { } selections)
            _faults.Report($"@fromContext on {place}: \"{text}\" selects nothing: {fault}", node);
        else
            CheckSelection(place, selections, _contexts[match.Groups["name"].Value], node);
    }

    private void CheckSelection(string place, SelectionSetNode selections, IEnumerable<NamedType> types, DirectiveNode node)
    {
        if (selections.Selections.Length > 1 && selections.Selections.Any(selection => selection is not InlineFragmentNode))
            _faults.Report($"@fromContext on {place}: one field can be selected, or one for each type.", node);
        var rules = new FieldSetRules("fromContext", AllowsArguments: true, AllowsAbstract: true, NeedsExternal: false);
        foreach (var type in types)
            new FieldSetWalk(_draft, _used, rules, fault => _faults.Report($"@fromContext on {place}: {fault}", node)).Check(selections, type);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex ContextName();

    [GeneratedRegex(@"^\s*\$\s*(?<name>[A-Za-z_]\w*)\s*(?<selection>.+)$", RegexOptions.Singleline)]
    private static partial Regex Selection();
}
