using System.Text;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Input-Values and #sec-Type-References
public ref partial struct Parser
{
    // Name :: NameStart NameContinue* (https://spec.graphql.org/September2025/#Name)
    private NameNode ParseName()
    {
        var token = Expect(TokenKind.Name);
        return new(At(token), TextOf(token));
    }

    // Value[Const] : [if not Const] Variable, IntValue, FloatValue, StringValue, BooleanValue, NullValue, EnumValue,
    //   ListValue[?Const], ObjectValue[?Const] (https://spec.graphql.org/September2025/#Value)
    private ValueNode ParseValue(bool isConst) => _token.Kind switch
    {
        TokenKind.Dollar => isConst ? throw VariableInConst() : ParseVariable(),
        TokenKind.Int => ParseInt(),
        TokenKind.Float => ParseFloat(),
        TokenKind.String or TokenKind.BlockString => ParseString(),
        TokenKind.Name => ParseNamedValue(),
        TokenKind.BracketLeft => ParseList(isConst),
        TokenKind.BraceLeft => ParseObject(isConst),
        _ => throw Unexpected(),
    };

    // Variable : `$` Name (https://spec.graphql.org/September2025/#Variable)
    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar).Start;
        var name = ParseName();
        return new(From(start), name);
    }

    private GraphQLSyntaxException VariableInConst()
    {
        var dollar = Advance();
        return Peek(TokenKind.Name)
            ? Error(dollar.Start, $"Unexpected variable \"${TextOf(_token)}\" in constant value.")
            : Unexpected(dollar);
    }

    private IntValueNode ParseInt()
    {
        var token = Advance();
        return new(At(token), Encoding.ASCII.GetString(_lexer.Text(token)));
    }

    private FloatValueNode ParseFloat()
    {
        var token = Advance();
        return new(At(token), Encoding.ASCII.GetString(_lexer.Text(token)));
    }

    // StringValue :: https://spec.graphql.org/September2025/#StringValue
    private StringValueNode ParseString()
    {
        var token = Advance();
        return new(At(token), DecodeString(token), token.Kind == TokenKind.BlockString);
    }

    private readonly string DecodeString(Token token) =>
        token.Kind == TokenKind.BlockString ? BlockString.Decode(_lexer.Text(token)) : StringLiteral.Decode(_lexer.Text(token));

    // BooleanValue : one of true false; NullValue : null; EnumValue : Name but not true, false or null
    // https://spec.graphql.org/September2025/#EnumValue
    private ValueNode ParseNamedValue()
    {
        var token = Advance();
        return TextOf(token) switch
        {
            "true" => new BooleanValueNode(At(token), true),
            "false" => new BooleanValueNode(At(token), false),
            "null" => new NullValueNode(At(token)),
            var name => new EnumValueNode(At(token), name),
        };
    }

    // ListValue[Const] : [ Value[?Const]* ] (https://spec.graphql.org/September2025/#ListValue)
    private ListValueNode ParseList(bool isConst)
    {
        var start = _token.Start;
        Descend();
        var items = Any<ValueNode>(
            TokenKind.BracketLeft,
            isConst ? static (ref Parser p) => p.ParseValue(isConst: true) : static (ref Parser p) => p.ParseValue(isConst: false),
            TokenKind.BracketRight);
        Ascend();
        return new(From(start), items);
    }

    // ObjectValue[Const] : { ObjectField[?Const]* } (https://spec.graphql.org/September2025/#ObjectValue)
    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = _token.Start;
        Descend();
        var fields = Any<ObjectFieldNode>(
            TokenKind.BraceLeft,
            isConst
                ? static (ref Parser p) => p.ParseObjectField(isConst: true)
                : static (ref Parser p) => p.ParseObjectField(isConst: false),
            TokenKind.BraceRight);
        Ascend();
        return new(From(start), fields);
    }

    // ObjectField[Const] : Name `:` Value[?Const] (https://spec.graphql.org/September2025/#ObjectField)
    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var start = _token.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new(From(start), name, value);
    }

    // Type : NamedType, ListType, NonNullType (https://spec.graphql.org/September2025/#Type)
    // NonNullType : NamedType `!`, ListType `!`
    private TypeNode ParseType()
    {
        var start = _token.Start;
        TypeNode type = Peek(TokenKind.BracketLeft) ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Exclamation) ? new NonNullTypeNode(From(start), type) : type;
    }

    // ListType : [ Type ] (https://spec.graphql.org/September2025/#ListType)
    private ListTypeNode ParseListType()
    {
        Descend();
        var start = Expect(TokenKind.BracketLeft).Start;
        var type = ParseType();
        Expect(TokenKind.BracketRight);
        Ascend();
        return new(From(start), type);
    }

    // NamedType : Name (https://spec.graphql.org/September2025/#NamedType)
    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new(name.Location, name);
    }
}
