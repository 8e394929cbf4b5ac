using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// A directive does not refer to itself, neither by a directive on its arguments nor through the types of them.
/// https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation
/// </summary>
internal sealed class DirectiveDefinitionChecks(Dictionary<string, DirectiveDefinition> directives)
{
    private readonly HashSet<string> _seen = [];
    private readonly Stack<InputValueDefinition> _open = [];

    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        var directives = draft.Directives.ToDictionary(directive => directive.Name);
        foreach (var directive in draft.OwnDirectives)
        {
            if (new DirectiveDefinitionChecks(directives).Reaches(directive))
                faults.Report($"Directive \"@{directive.Name}\" refers to itself.", directive.Node);
        }
    }

    private bool Reaches(DirectiveDefinition target)
    {
        Open(target.Arguments);
        while (_open.TryPop(out var value))
        {
            if (Applied(value).Any(name => name == target.Name))
                return true;
            foreach (var name in Applied(value).Where(name => directives.ContainsKey(name) && _seen.Add("@" + name)))
                Open(directives[name].Arguments);
            if (_seen.Add(value.Type.Named.Name) && value.Type.Named is InputObjectType input)
                Open(input.Fields);
        }

        return false;
    }

    private void Open(IEnumerable<InputValueDefinition> values)
    {
        foreach (var value in values)
            _open.Push(value);
    }

    // The directives at a value, and those at its type. Those at a scalar are let be, as everyone does: a scalar is no more than its name
    // to who reads the argument.
    private static IEnumerable<string> Applied(InputValueDefinition value)
    {
        var atType = value.Type.Named is ScalarType ? [] : value.Type.Named.Directives;
        var atValues = (value.Type.Named as EnumType)?.Values.SelectMany(member => member.Node.Directives) ?? [];
        IEnumerable<DirectiveNode> all = [.. value.Node.Directives, .. atType, .. atValues];
        return all.Select(directive => directive.Name.Value);
    }
}
