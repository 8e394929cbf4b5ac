using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// A directive that is applied is known, stands where it may, once unless it is repeatable, and its arguments are right.
/// https://spec.graphql.org/September2025/#sec-Type-System.Directives
/// </summary>
internal sealed class AppliedDirectiveChecks
{
    private readonly Dictionary<string, DirectiveDefinition> _known;
    private readonly SchemaFaults _faults;
    private readonly bool _allowUnknown;
    private readonly Func<string, string?>? _describeUnknown;
    private readonly LiteralFaults _literals;

    private AppliedDirectiveChecks(SchemaDraft draft, SchemaOptions options, SchemaFaults faults)
    {
        _allowUnknown = options.AllowUnknownDirectives;
        _describeUnknown = options.DescribeUnknownDirective;
        _known = draft.RedefinedDirectives.Concat(draft.Directives).DistinctBy(directive => directive.Name).ToDictionary(directive => directive.Name);
        _faults = faults;
        _literals = new LiteralFaults((message, node) => faults.Report(message, node), suggestions: true);
    }

    public static void Run(SchemaDraft draft, SchemaOptions options, SchemaFaults faults)
    {
        var checks = new AppliedDirectiveChecks(draft, options, faults);
        foreach (var place in DirectivePlaces.Of(draft.Definitions))
            checks.Check(place);
    }

    private void Check(DirectivePlace place)
    {
        foreach (var applied in place.Directives.GroupBy(directive => directive.Name.Value))
        {
            if (_known.TryGetValue(applied.Key, out var definition))
                Check(definition, [.. applied], place.Location);
            else if (!_allowUnknown)
                ReportUnknown(applied);
        }
    }

    private void ReportUnknown(IGrouping<string, DirectiveNode> applied)
    {
        foreach (var node in applied)
            _faults.Report($"Unknown directive \"@{applied.Key}\".{Hint(applied.Key)}", node);
    }

    private string Hint(string name) => _describeUnknown?.Invoke(name) is { } known
        ? $" {known}"
        : DidYouMean.Quote([.. DidYouMean.Nearest(name, _known.Keys).Select(near => $"@{near}")]);

    private void Check(DirectiveDefinition definition, DirectiveNode[] applied, string location)
    {
        foreach (var repeated in definition.IsRepeatable ? [] : applied.Skip(1))
            _faults.Report($"Directive \"@{definition.Name}\" can stand only once at one place.", applied[0], repeated);
        foreach (var node in applied)
        {
            if (!definition.Locations.Contains(location))
                _faults.Report(
                    $"Directive \"@{definition.Name}\" cannot stand on {location}, only on {string.Join(", ", definition.Locations)}.",
                    node);
            CheckArguments(definition, node);
        }
    }

    private void CheckArguments(DirectiveDefinition definition, DirectiveNode node)
    {
        foreach (var repeated in node.Arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Count() > 1))
            _faults.Report($"There can be only one argument named \"{repeated.Key}\".", [.. repeated.Select(argument => argument.Name)]);
        foreach (var argument in node.Arguments)
        {
            var name = argument.Name.Value;
            if (definition.TryGetArgument(name) is { } known)
                _literals.Find(known.Type, argument.Value);
            else
                _faults.Report(
                    $"Unknown argument \"{name}\" on directive \"@{definition.Name}\".{DidYouMean.Suggest(name, definition.Arguments.Select(other => other.Name))}",
                    argument);
        }

        foreach (var required in definition.Arguments.Where(argument => argument.IsRequired && !node.Arguments.Any(given => given.Name.Value == argument.Name)))
            _faults.Report($"Directive \"@{definition.Name}\" needs its argument \"{required.Name}\" of type \"{required.Type}\".", node);
    }
}
