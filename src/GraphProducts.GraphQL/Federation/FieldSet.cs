using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation;

/// <summary>A selection of fields as directives write it: without the outer braces.</summary>
internal static class FieldSet
{
    /// <summary>Reads a field set; null when it is none, and the fault says why.</summary>
    public static SelectionSetNode? TryParse(string text, out string fault)
    {
        fault = "";
        try
        {
            var document = Parser.ParseDocument(text.TrimStart().StartsWith('{') ? text : $"{{{text}}}");
            if (document.Definitions is [OperationDefinitionNode { Operation: OperationType.Query, Name: null } operation])
                return operation.SelectionSet;
            fault = "it is more than one selection.";
        }
        catch (GraphQLSyntaxException exception)
        {
            fault = exception.Message;
        }

        return null;
    }
}
