using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using GraphProducts.Fuzz.Documents;
using GraphProducts.Fuzz.Hostile;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Http;

/// <summary>Writes HTTP requests as bytes: right ones, and those whose body, parameters, headers or framing are wrong.</summary>
internal sealed class RequestWriter(Schema schema, Dice dice)
{
    private static readonly string[] s_methods = ["POST", "POST", "POST", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "HEAD"];
    private static readonly string[] s_types =
    [
        "application/json", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\"", "application/json; charset=latin1", "APPLICATION/JSON", "application/json;;", "text/plain",
        "application/graphql", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "*/*", "application/", ";", "application/json, application/json", "application/json; charset",
    ];

    private static readonly string[] s_accepts =
    [
        "*/*", "application/json", "application/graphql-response+json", "application/graphql-response+json;q=0.5, application/json;q=0.6", "application/json;q=0", "image/png", "", ",,,", ";q=1",
        "application/json;q=nonsense", "application/*;q=0.3", "application/json; charset=utf-16", "text/event-stream, application/json;q=0.001", "*/*;q=1.0000", "application/graphql-response+json; a=\"b,c\"",
    ];

    private static readonly string[] s_encodings = ["gzip", "br", "deflate", "identity", "gzip, gzip", "zstd", "", "GZIP", "compress;q=1"];

    private readonly StringBuilder _head = new();

    /// <summary>The request, and whether its framing is right, so that it must come as far as the endpoint.</summary>
    public (byte[] Bytes, bool IsFramed) Write()
    {
        if (dice.Chance(20))
            return (WriteGet(), true);
        var method = dice.Pick(s_methods);
        var body = WriteBody();
        StartHead($"{method} /graphql");
        var type = dice.Chance(85) ? s_types[0] : dice.Pick(s_types);
        if (!dice.Chance(3))
            _head.Append($"Content-Type: {type}\r\n");
        if (dice.Chance(8))
            body = Encode(body);
        return dice.Chance(15) ? (WriteBroken(body), false) : (Frame(body), true);
    }

    private void StartHead(string start)
    {
        _head.Append($"{start} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (dice.Chance(40))
            _head.Append($"Accept: {dice.Pick(s_accepts)}\r\n");
        if (dice.Chance(5))
            _head.Append($"X-Long: {new string('x', dice.Magnitude(20_000))}\r\n");
    }

    private byte[] WriteBody()
    {
        var document = DocumentWriter.Write(schema, dice);
        var query = dice.Chance(10) ? new Bombs(schema, dice).Write() : Encoding.UTF8.GetBytes(document.Text);
        if (dice.Chance(30))
            query = TokenMutations.Apply(query, dice);
        var variables = Encoding.UTF8.GetBytes(document.Variables.ToJsonString());
        if (dice.Chance(20))
            variables = VariableMutations.Apply(variables, dice);
        byte[] body =
        [
            .. "{\"query\":"u8, .. Encoding.UTF8.GetBytes(JsonValue.Create(Encoding.UTF8.GetString(query)).ToJsonString()), .. ",\"variables\":"u8, .. variables,
            .. ",\"operationName\":"u8, .. Encoding.UTF8.GetBytes(document.OperationName is null ? "null" : $"\"{document.OperationName}\""), .. "}"u8,
        ];
        return dice.Below(10) switch
        {
            0 => TokenMutations.Apply(body, dice),
            1 => ByteMutations.Apply(body, dice),
            2 when dice.Chance(30) => ByteMutations.Random(dice, 100_000),
            2 when dice.Chance(30) => [.. body, .. Enumerable.Repeat((byte)' ', 1_100_000)],
            2 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(dice.Pick(["[", "{\"query\":", "{\"variables\":{\"a\":"]), dice.Magnitude(100_000)))),
            _ => body,
        };
    }

    private byte[] WriteGet()
    {
        var document = DocumentWriter.Write(schema, dice);
        string?[] parameters =
        [
            dice.Chance(95) ? $"query={Escape(document.Text)}" : null,
            dice.Chance(60) ? $"variables={Escape(document.Variables.ToJsonString())}" : null,
            document.OperationName is null ? null : $"operationName={Escape(document.OperationName)}",
            dice.Chance(10) ? $"extensions={dice.Pick(["{}", "[]", "null", "%7B", "%ff", "%00", "%"])}" : null,
            dice.Chance(5) ? "query=" : null,
        ];
        var text = string.Join('&', parameters.OfType<string>());
        // Kestrel takes a first line of 8 KiB; what is longer it refuses itself.
        StartHead($"GET /graphql?{(text.Length > 7_000 ? text[..7_000] : text)}");
        return Encoding.UTF8.GetBytes(_head.Append("\r\n").ToString());
    }

    private string Escape(string text)
    {
        var escaped = Uri.EscapeDataString(text);
        if (!dice.Chance(30))
            return escaped;
        var place = dice.Below(escaped.Length);
        return escaped[..place] + dice.Pick(["%", "%F", "%FF", "%00", "%C3", "%ED%A0%80", "+", "%22", "%7B", "&"]) + escaped[place..];
    }

    private byte[] Encode(byte[] body)
    {
        var encoding = dice.Pick(s_encodings);
        _head.Append($"Content-Encoding: {encoding}\r\n");
        var plain = dice.Chance(20) ? Encoding.UTF8.GetBytes("{\"query\":\"" + new string(' ', 20_000_000)) : body;
        using var packed = new MemoryStream();
        using (Stream packer = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(plain);
        return dice.Chance(20) ? ByteMutations.Apply(packed.ToArray(), dice) : packed.ToArray();
    }

    private byte[] Frame(byte[] body)
    {
        if (!dice.Chance(30))
            return Join($"Content-Length: {body.Length}\r\n\r\n", body);
        var chunks = new List<byte>();
        for (var start = 0; start < body.Length;)
        {
            var length = Math.Min(body.Length - start, 1 + dice.Magnitude(50_000));
            chunks.AddRange(Encoding.ASCII.GetBytes(length.ToString(dice.Chance(50) ? "x" : "X", CultureInfo.InvariantCulture) + (dice.Chance(5) ? ";extension=1" : "") + "\r\n"));
            chunks.AddRange(body.AsSpan(start, length));
            chunks.AddRange("\r\n"u8);
            start += length;
        }

        return Join("Transfer-Encoding: chunked\r\n\r\n", [.. chunks, .. "0\r\n\r\n"u8]);
    }

    private byte[] WriteBroken(byte[] body) => dice.Below(8) switch
    {
        0 => Join($"Content-Length: {body.Length + 1 + dice.Magnitude(1_000_000)}\r\n\r\n", body),
        1 => Join($"Content-Length: {dice.Below(body.Length)}\r\n\r\n", body),
        2 => Join($"Content-Length: {dice.Pick(["-1", "1e3", "99999999999999999999", "x", "", "0x10", "1, 2"])}\r\n\r\n", body),
        3 => Join($"Content-Length: {body.Length}\r\nTransfer-Encoding: chunked\r\n\r\n", body),
        4 => Join("Transfer-Encoding: chunked\r\n\r\n", Encoding.ASCII.GetBytes(dice.Pick(["zz\r\n", "-1\r\n", "ffffffffffffffff\r\n", "5\r\nab", "3\r\nabcd\r\n0\r\n\r\n", "\r\n\r\n", "1"]))),
        5 => Join("\r\n", body),
        6 => ByteMutations.Apply(Join($"Content-Length: {body.Length}\r\n\r\n", body), dice),
        _ => ByteMutations.Random(dice, 20_000),
    };

    private byte[] Join(string framing, byte[] body) => [.. Encoding.Latin1.GetBytes(_head + framing), .. body];
}
