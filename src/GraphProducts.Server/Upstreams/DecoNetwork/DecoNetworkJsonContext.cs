using System.Text.Json.Serialization;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>The depth is for category trees, which are read without recursion (<see cref="DecoAncestorsConverter"/>).</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512,
    Converters = [typeof(TextConverter), typeof(BooleanConverter), typeof(AmountConverter), typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(DecoEnvelope))]
internal sealed partial class DecoNetworkJsonContext : JsonSerializerContext;
