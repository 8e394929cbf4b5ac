using System.Text.Json.Serialization;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Upstreams.Scantrust;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TextConverter), typeof(BooleanConverter), typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(ScantrustPage))]
internal sealed partial class ScantrustJsonContext : JsonSerializerContext;
