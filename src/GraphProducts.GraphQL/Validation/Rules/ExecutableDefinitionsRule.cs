using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A document that is executed holds operations and fragments only: definitions of the type system have no meaning there.
/// https://spec.graphql.org/September2025/#sec-Executable-Definitions
/// </summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
                context.Report($"{Describe(definition)} cannot be executed: remove it from the document.", definition);
        }
    }

    private static string Describe(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"The definition of type \"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"The definition of directive \"@{directive.Name.Value}\"",
        _ => "The definition of a schema",
    };
}
