using System.Text.RegularExpressions;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>A context has a plain name; an argument that is taken from one names it, and belongs to a field of an entity.</summary>
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
        foreach (var (owner, argument) in draft.Schema.Directives.SelectMany(directive => directive.Arguments.Select(argument => (directive, argument))))
        {
            foreach (var node in draft.Applied(argument.Node.Directives, "fromContext"))
                faults.Report($"@fromContext cannot stand on @{owner.Name}({argument.Name}:), which belongs to a directive.", node);
        }

        foreach (var (field, argument) in draft.Fields.SelectMany(field => field.Arguments.Select(argument => (field, argument))))
        {
            foreach (var node in draft.Applied(argument.Node.Directives, "fromContext"))
                checks.Check(field, argument, node);
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
        CheckSelection(argument, node.TextOf("field") ?? "", fault => _faults.Report($"@fromContext on {place}: {fault}", node));
    }

    private void CheckSelection(InputValueDefinition argument, string text, Action<string> report)
    {
        if (Selection().Match(text) is not { Success: true } match)
            report($"\"{text}\" names no context. Write \"$name {{ field }}\".");
        else if (!_contexts.Contains(match.Groups["name"].Value))
            report($"no @context is named \"{match.Groups["name"].Value}\".");
        else if (FieldSet.TryParse(match.Groups["selection"].Value, out var fault) is not { } selections)
            report($"\"{text}\" selects nothing: {fault}");
        else
            CheckSelection(argument, selections, [.. _contexts[match.Groups["name"].Value].Distinct()], report);
    }

    private void CheckSelection(InputValueDefinition argument, SelectionSetNode selections, NamedType[] types, Action<string> report)
    {
        var faults = new List<string>();
        var rules = new FieldSetRules("fromContext", AllowsArguments: true, AllowsAbstract: true, NeedsExternal: false);
        foreach (var type in types)
            new FieldSetWalk(_draft, _used, rules, faults.Add).Check(selections, type);
        if (faults.Count == 0)
            new ContextSelection(_draft, argument, types, faults.Add).Check(selections);
        foreach (var fault in faults.Distinct())
            report(fault);
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]*\z")]
    private static partial Regex ContextName();

    // Between the dollar sign, the name and what stands around them there may be what GraphQL ignores everywhere.
    [GeneratedRegex(@"\A(?>(?:[\s,]|#[^\r\n]*)*)\$(?>(?:[\s,]|#[^\r\n]*)*)(?<name>(?>[A-Za-z_][A-Za-z0-9_]*))(?<selection>.+)\z", RegexOptions.Singleline)]
    private static partial Regex Selection();
}
