using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>The reason of <c>@deprecated</c>. https://spec.graphql.org/September2025/#sec--deprecated</summary>
public sealed record Deprecation(string Reason)
{
    /// <summary>The reason when none is given.</summary>
    public const string DefaultReason = "No longer supported";

    internal static Deprecation? Of(ImmutableArray<DirectiveNode> directives) =>
        directives.Any(directive => directive.Name.Value == "deprecated")
            ? new Deprecation(BuiltIns.StringArgument(directives, "deprecated", "reason") ?? DefaultReason)
            : null;
}
