using System.Text.Json.Nodes;

namespace GraphProducts.Server.Tests.Simulator;

/// <summary>Short ways into the answers of both upstreams.</summary>
internal static class JsonRows
{
    public static JsonObject[] Results(this JsonObject page) => [.. page["results"]!.AsArray().Select(row => row!.AsObject())];

    public static JsonObject[] Products(this JsonObject answer) => [.. answer["products"]!.AsArray().Select(row => row!.AsObject())];

    public static string[] Skus(this JsonObject page) => [.. page.Results().Select(row => row["sku"]!.GetValue<string>())];

    public static string[] Ids(this JsonObject answer) => [.. answer.Products().Select(row => row["product_id"]!.ToString())];

    /// <summary>Code and severity in one, such as <c>50002 ERROR</c>.</summary>
    public static string Status(this JsonObject answer) => $"{answer["response_status"]!["code"]} {answer["response_status"]!["severity"]}";

    public static string Description(this JsonObject answer) => answer["response_status"]!["description"]!.GetValue<string>();
}
