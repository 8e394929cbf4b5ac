using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>
/// Reads the parameters out of a JSON body. The document goes from the body's bytes to the engine's without being a string in between.
/// https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters
/// </summary>
internal ref struct JsonParametersReader
{
    private readonly ReadOnlySpan<byte> _body;
    private Utf8JsonReader _reader;
    private Parameter _seen;
    private byte[]? _document;
    private int _documentLength;
    private string? _operationName;
    private JsonElement _variables;

    private JsonParametersReader(ReadOnlySpan<byte> body)
    {
        _body = body;
        _reader = new Utf8JsonReader(body);
    }

    [Flags]
    private enum Parameter
    {
        None = 0,
        Query = 1,
        OperationName = 2,
        Variables = 4,
        Extensions = 8,
    }

    public static RequestReading Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8))
            body = body["\uFEFF"u8.Length..];
        if (body.IsEmpty)
            return RequestRefusal.BadRequest("The body is empty. Send a JSON object with \"query\".");
        if (!Utf8.IsValid(body))
            return RequestRefusal.BadRequest("The body is not UTF-8.");
        var reader = new JsonParametersReader(body);
        var problem = reader.Read();
        if (problem is null)
            return new RequestParameters(reader._document!, reader._documentLength) { OperationName = reader._operationName, Variables = reader._variables };
        if (reader._document is not null)
            ArrayPool<byte>.Shared.Return(reader._document);
        return RequestRefusal.BadRequest(problem);
    }

    private string? Read()
    {
        try
        {
            return ReadObject() ?? CheckQuery();
        }
        catch (JsonException exception)
        {
            return $"The body is not JSON: it goes wrong at line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}.";
        }
    }

    private readonly string? CheckQuery() =>
        _document is null ? "\"query\" is missing: the text of the GraphQL document."
        : _documentLength == 0 ? "\"query\" is empty. It must be the text of a GraphQL document."
        : null;

    private string? ReadObject()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.StartArray)
            return "Several requests in one body are not served. Send each as a JSON object of its own.";
        if (_reader.TokenType != JsonTokenType.StartObject)
            return $"The body is {JsonWords.Describe(_reader.TokenType)}. It must be a JSON object with \"query\".";
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadMember() is { } problem)
                return problem;
        }

        // The reader refuses what follows the object.
        _reader.Read();
        return null;
    }

    private string? ReadMember()
    {
        if (_reader.ValueTextEquals("query"u8))
            return ReadOnce(Parameter.Query, "query") ?? ReadQuery();
        if (_reader.ValueTextEquals("operationName"u8))
            return ReadOnce(Parameter.OperationName, "operationName") ?? ReadOperationName();
        if (_reader.ValueTextEquals("variables"u8))
            return ReadOnce(Parameter.Variables, "variables") ?? ReadVariables();
        if (_reader.ValueTextEquals("extensions"u8))
            return ReadOnce(Parameter.Extensions, "extensions") ?? SkipObject("extensions");
        _reader.Skip();
        return null;
    }

    private string? ReadOnce(Parameter parameter, string name)
    {
        if ((_seen & parameter) != 0)
            return $"\"{name}\" is there twice.";
        _seen |= parameter;
        _reader.Read();
        return null;
    }

    private string? ReadQuery()
    {
        if (_reader.TokenType == JsonTokenType.Null)
            return null;
        if (_reader.TokenType != JsonTokenType.String)
            return $"\"query\" is {JsonWords.Describe(_reader.TokenType)}. It must be a string.";
        // Unescaping only ever shortens.
        _document = ArrayPool<byte>.Shared.Rent(_reader.ValueSpan.Length);
        try
        {
            _documentLength = _reader.CopyString(_document);
            return null;
        }
        catch (InvalidOperationException)
        {
            return JsonWords.HalfSurrogate("query");
        }
    }

    private string? ReadOperationName()
    {
        if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            return $"\"operationName\" is {JsonWords.Describe(_reader.TokenType)}. It must be a string or null.";
        try
        {
            _operationName = _reader.GetString();
            return null;
        }
        catch (InvalidOperationException)
        {
            return JsonWords.HalfSurrogate("operationName");
        }
    }

    private string? ReadVariables()
    {
        var start = (int)_reader.TokenStartIndex;
        if (SkipObject("variables") is { } problem)
            return problem;
        return VariablesParser.Parse(_body[start..(int)_reader.BytesConsumed], out _variables);
    }

    private string? SkipObject(string name)
    {
        if (_reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
            return $"\"{name}\" is {JsonWords.Describe(_reader.TokenType)}. It must be an object or null.";
        _reader.Skip();
        return null;
    }
}
