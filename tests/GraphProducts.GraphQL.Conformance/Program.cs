using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphProducts.GraphQL.Conformance;
using GraphProducts.GraphQL.Conformance.Bridge;

if (BridgeArguments.TryRead(args) is { } bridge)
{
    await BridgeServer.Create(bridge).RunAsync();
    return;
}

// A question per line in, an answer per line out, in the same order; each answer repeats the question's id.
var format = new JsonSerializerOptions(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1024 };
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
while (await input.ReadLineAsync() is { } line)
{
    if (string.IsNullOrWhiteSpace(line))
        continue;
    var answer = await ConformanceHost.AnswerAsync(line);
    await output.WriteLineAsync(answer.ToJsonString(format));
    await output.FlushAsync();
}
