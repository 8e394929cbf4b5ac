using System.Text.Json.Nodes;

namespace GraphProducts.Server.Tests.Simulator;

/// <summary>The rows that the vendors print in their documentation, in their own layout.</summary>
internal static class VendorExamples
{
    public static readonly string ScantrustListed = Compact("""
        {
          "id": 6326,
          "uuid": "a69ba3ee-3009-44e4-9622-c2c2c25e8f17",
          "sku": "tom-prefix-testing-pro",
          "image": null,
          "name": "tom-prefix-testing-pro",
          "description": "testing",
          "label": "tom-prefix-testing-pro",
          "brand": {
            "id": 1115,
            "name": "Chicago Girl",
            "image": "https://s3-eu-west-1.amazonaws.com/cc-staging.scantrust.com/c/446/brand/blob-znaohi.png"
          },
          "company": { "id": 446, "uuid": "d7210852-db2c-4e91-b783-ca608cdfbe32", "name": "Chicago Merchants" },
          "creation_date": "2021-02-01T03:24:42.468939Z",
          "client_url": "https://www.baidu.com",
          "is_archived": false,
          "code_count": 0,
          "active_code_count": 0,
          "blacklisted_code_count": 0,
          "campaign": { "id": 2207, "name": "tom-prefix-sid", "description": "prefix testing", "is_archived": false },
          "smartlabel": null
        }
        """);

    public static readonly string ScantrustBySku = Compact("""
        {
          "id": 959,
          "uuid": "701b1a6f-e751-4c20-8012-028063322fb0",
          "sku": "prod2",
          "image": null,
          "name": "Product #2",
          "description": "",
          "label": "Product #2",
          "brand": { "id": 749, "name": "100 Brand", "image": null },
          "company": { "id": 871, "uuid": "1fc1a571-1918-4f7d-b826-510752156cdf", "name": "Test brand" },
          "creation_date": "2017-02-16T08:59:08.774705Z",
          "client_url": "",
          "is_archived": false,
          "code_count": 0,
          "active_code_count": 0,
          "blacklisted_code_count": 0,
          "campaign": { "id": 188, "name": "test campaign", "description": "camp", "is_archived": false }
        }
        """);

    public static readonly string[] DecoNetworkFound =
    [
        Found("19658", "2000", "Ultra Cotton 100% Cotton T Shirt"),
        Found("456456", "2000B", "Heavy Ultra Cotton 100% Cotton T Shirt"),
    ];

    public static readonly string DecoNetworkDetailed = Compact("""
        {
          "product_id": "19658",
          "product_code": "2000",
          "product_name": "Ultra Cotton 100% Cotton T Shirt",
          "supplier": "Sanmar",
          "brand": "Gildan",
          "is_active": true,
          "categories": [{ "id": 6345, "name": "Apparel", "ancestors": {} }],
          "date_modified": "2018-12-05T00:00:00",
          "sizes": [{ "id": 6345, "name": "Medium", "code": "M", "sub_options": [{ "id": 743546, "name": "Long", "code": "L" }] }],
          "colors": [{ "id": 5675, "name": "Black" }],
          "skus": [
            {
              "size_id": 6345,
              "subsize_id": 743546,
              "color_id": 5675,
              "sku": "C44A12",
              "gtin": "0034534550345",
              "dn_sku_id": "123423513",
              "price": 5.5,
              "cost": 3.5
            }
          ]
        }
        """);

    private static string Found(string id, string code, string name) => Compact($$"""
        {
          "product_id": "{{id}}",
          "product_code": "{{code}}",
          "product_name": "{{name}}",
          "supplier": "Sanmar",
          "brand": "Gildan",
          "is_active": true,
          "categories": [
            { "id": 234453, "name": "Shirts", "ancestors": { "id": 234234, "name": "Apparel", "ancestors": {} } }
          ],
          "date_modified": "2018-12-05T00:00:00"
        }
        """);

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}
