using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Document
public ref partial struct Parser
{
    // Document : Definition+ (https://spec.graphql.org/September2025/#Document)
    private DocumentNode ParseDocument()
    {
        var definitions = default(NodeList<DefinitionNode>);
        do
            definitions.Add(ParseDefinition());
        while (!Peek(TokenKind.EndOfText));
        return new(new Location(_source, 0, _source.Text.Length), definitions.ToImmutable());
    }

    // Definition : ExecutableDefinition, TypeSystemDefinition, TypeSystemExtension (https://spec.graphql.org/September2025/#Definition)
    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceLeft))
            return ParseShorthandQuery();
        var head = new DefinitionHead(_token.Start, ParseDescription(), IsExtension: false);
        if (Peek(TokenKind.BraceLeft))
            throw Error(head.Start, "Unexpected description: a query in shorthand cannot have one.");
        if (!Peek(TokenKind.Name))
            throw Unexpected();
        return ParseExecutableDefinition(head) ?? ParseTypeSystemDefinition(head) ?? ParseTypeSystemExtension(head);
    }

    // ExecutableDefinition : OperationDefinition, FragmentDefinition
    private ExecutableDefinitionNode? ParseExecutableDefinition(DefinitionHead head) => TextOf(_token) switch
    {
        "query" or "mutation" or "subscription" => ParseOperationDefinition(head),
        "fragment" => ParseFragmentDefinition(head),
        _ => null,
    };

    // TypeSystemDefinition : SchemaDefinition, TypeDefinition, DirectiveDefinition
    private DefinitionNode? ParseTypeSystemDefinition(DefinitionHead head) =>
        PeekKeyword("directive"u8) ? ParseDirectiveDefinition(head) : ParseExtensible(head);

    // TypeSystemExtension : SchemaExtension, TypeExtension (https://spec.graphql.org/September2025/#TypeSystemExtension)
    private TypeSystemNode ParseTypeSystemExtension(DefinitionHead head)
    {
        if (head.Description is not null)
            throw Error(head.Start, "Unexpected description: only definitions can have one.");
        if (!SkipKeyword("extend"u8) || !Peek(TokenKind.Name))
            throw Unexpected();
        return ParseExtensible(head with { IsExtension = true }) ?? throw Unexpected();
    }

    // What can be defined and extended: the schema and the six kinds of types.
    private TypeSystemNode? ParseExtensible(DefinitionHead head) => TextOf(_token) switch
    {
        "schema" => ParseSchema(head),
        "scalar" => ParseScalarType(head),
        "type" => ParseObjectType(head),
        "interface" => ParseInterfaceType(head),
        "union" => ParseUnionType(head),
        "enum" => ParseEnumType(head),
        "input" => ParseInputObjectType(head),
        _ => null,
    };

    // Description : StringValue (https://spec.graphql.org/September2025/#Description)
    private StringValueNode? ParseDescription() => Peek(TokenKind.String) || Peek(TokenKind.BlockString) ? ParseString() : null;

    private readonly record struct DefinitionHead(int Start, StringValueNode? Description, bool IsExtension);
}
