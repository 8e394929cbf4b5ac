using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>
/// The field sets of @key, @requires and @provides name real fields. Keys have no arguments and select no interface or union;
/// what is required or provided belongs to another subgraph, or it would be pointless.
/// </summary>
internal sealed class FieldSetChecks
{
    private readonly SubgraphDraft _draft;
    private readonly SchemaFaults _faults;
    private readonly HashSet<FieldDefinition> _used = [];

    private FieldSetChecks(SubgraphDraft draft, SchemaFaults faults)
    {
        _draft = draft;
        _faults = faults;
    }

    /// <summary>Checks all field sets, and answers the fields that they name.</summary>
    public static HashSet<FieldDefinition> Run(SubgraphDraft draft, SchemaFaults faults)
    {
        var checks = new FieldSetChecks(draft, faults);
        foreach (var type in draft.ComplexTypes)
        {
            foreach (var key in draft.Applied(type.Directives, "key"))
                checks.Check(key, type, type.Name, new FieldSetRules("key", AllowsArguments: false, AllowsAbstract: false, NeedsExternal: false));
        }

        foreach (var field in draft.Fields)
            checks.Check(field);
        return checks._used;
    }

    private void Check(FieldDefinition field)
    {
        foreach (var requires in _draft.Applied(field.Node.Directives, "requires"))
        {
            if (IsOnInterface(field, requires))
                continue;
            Check(requires, field.DeclaringType, field.ToString(), new FieldSetRules("requires", AllowsArguments: true, AllowsAbstract: true, NeedsExternal: true));
        }

        foreach (var provides in _draft.Applied(field.Node.Directives, "provides"))
        {
            if (IsOnInterface(field, provides))
                continue;
            if (field.Type.Named is not (ComplexType or UnionType))
            {
                // Composition reads it in federation 1, and does nothing with it.
                if (_draft.IsFederation2)
                    _faults.Report($"@provides cannot stand on {field}: its type {field.Type} has no fields.", provides);
            }
            else if (_draft.IsFederation2 && _draft.IsExternal(field))
                _faults.Report($"@provides cannot stand on {field}: the field is external, so this subgraph does not answer it.", provides);
            else
                Check(provides, field.Type.Named, field.ToString(), new FieldSetRules("provides", AllowsArguments: false, AllowsAbstract: true, NeedsExternal: true));
        }
    }

    private bool IsOnInterface(FieldDefinition field, DirectiveNode directive)
    {
        if (!_draft.IsFederation2 || field.DeclaringType is not InterfaceType)
            return false;
        _faults.Report($"@{directive.Name.Value} cannot stand on {field}, which is a field of an interface: put it on the types that implement it.", directive);
        return true;
    }

    private void Check(DirectiveNode directive, NamedType type, string place, FieldSetRules rules)
    {
        var walk = new FieldSetWalk(_draft, _used, rules, fault => _faults.Report($"@{rules.Directive} on {place}: {fault}", directive));
        if (_draft.FieldsOf(directive) is not { } text)
            _faults.Report($"@{rules.Directive} on {place}: fields must be a string, such as \"id\".", directive);
        else if (FieldSet.TryParse(text, out var fault) is not { } selections)
            _faults.Report($"@{rules.Directive} on {place}: \"{text}\" is no field set: {fault}", directive);
        else
            walk.Check(selections, type);
    }
}

/// <summary>What a field set of a directive may have.</summary>
internal sealed record FieldSetRules(string Directive, bool AllowsArguments, bool AllowsAbstract, bool NeedsExternal);

/// <summary>Goes through one field set.</summary>
internal sealed class FieldSetWalk(SubgraphDraft draft, HashSet<FieldDefinition> used, FieldSetRules rules, Action<string> report)
{
    public void Check(SelectionSetNode selections, NamedType type) => Check(selections, type, belowExternal: false);

    private void Check(SelectionSetNode selections, NamedType type, bool belowExternal)
    {
        foreach (var selection in selections.Selections)
        {
            if (!selection.Directives.IsEmpty)
                report($"\"{Printer.Print(selection.Directives[0])}\" cannot be applied inside a field set.");
            if (selection is FieldNode field)
                Check(field, type, belowExternal);
            else if (selection is InlineFragmentNode fragment)
                CheckFragment(fragment, type, belowExternal);
            else
                report($"\"{Printer.Print(selection)}\" is no field: there are no named fragments here.");
        }
    }

    private void CheckFragment(InlineFragmentNode fragment, NamedType type, bool belowExternal)
    {
        var condition = fragment.TypeCondition is { } named ? draft.Schema.TryGetType(named.Name.Value) : type;
        if (condition is ComplexType or UnionType)
            Check(fragment.SelectionSet, condition, belowExternal);
        else
            report($"there is no type {fragment.TypeCondition!.Name.Value} with fields.");
    }

    private void Check(FieldNode node, NamedType type, bool belowExternal)
    {
        if (draft.Schema.TryGetField(type, node.Name.Value) is not { } field)
        {
            report($"{type.Name} has no field \"{node.Name.Value}\". Add it, with @external where another subgraph answers it.");
            return;
        }

        Use(field);
        CheckForm(node, field);
        var isExternal = draft.IsExternal(field);
        if (node.SelectionSet is { } inner)
            Check(inner, field.Type.Named, belowExternal || isExternal || IsExternalInImplementations(field));
        else if (rules.NeedsExternal && draft.IsFederation2 && !isExternal && !belowExternal && field.Name != BuiltIns.TypeNameField)
            report($"{field} is not external: this subgraph answers it already, so it need not be named.");
    }

    private void CheckForm(FieldNode node, FieldDefinition field)
    {
        if (node.Alias is not null)
            report($"\"{Printer.Print(node)}\" has an alias, which a field set cannot have.");
        if (!rules.AllowsArguments && !field.Arguments.IsEmpty)
            report($"{field} has arguments, so it cannot be named here.");
        if (rules.AllowsArguments)
            FieldSetArguments.Check(node, field, report);
        if (!rules.AllowsAbstract && field.Type.Named is InterfaceType or UnionType)
            report($"{field} is of the abstract type {field.Type}, which a key cannot have.");
        if (field.Type.Named is ComplexType or UnionType && node.SelectionSet is null)
            report($"{field} is of the type {field.Type}: say which of its fields, as in \"{field.Name} {{ … }}\".");
        if (field.Type.Named is not (ComplexType or UnionType) && node.SelectionSet is not null)
            report($"{field} is of the type {field.Type}, which has no fields.");
    }

    private void Use(FieldDefinition field)
    {
        used.Add(field);
        if (field.DeclaringType is InterfaceType)
            used.UnionWith(draft.Schema.GetPossibleTypes(field.DeclaringType).Select(type => type.TryGetField(field.Name)).OfType<FieldDefinition>());
    }

    private bool IsExternalInImplementations(FieldDefinition field) => field.DeclaringType is InterfaceType
        && draft.Schema.GetPossibleTypes(field.DeclaringType).Any(type => type.TryGetField(field.Name) is { } implemented && draft.IsExternal(implemented));
}
