using System.Globalization;
using Microsoft.Extensions.Options;

namespace GraphProducts.Benchmarks.HandWritten.Records;

/// <summary>DecoNetwork, as far as the measured queries need it.</summary>
internal sealed class ShopClient(HttpClient http, IOptions<ShopOptions> options)
{
    private const string Everything = "0";
    private const string ById = "4";
    private const string Above = "4";

    /// <summary>The first rows of the list of all products.</summary>
    public async Task<ShopProduct[]> FindAsync(int limit, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(
            "api/json/manage_products/find",
            [
                new("field", ById),
                new("condition", Above),
                new("string", Everything),
                new("limit", limit.ToString(CultureInfo.InvariantCulture)),
                new("offset", "0"),
            ],
            cancellationToken);
        return answer.Products ?? [];
    }

    /// <summary>The detail rows of these products, by id.</summary>
    public async Task<Dictionary<string, ShopProduct>> GetAsync(ShopProduct[] rows, CancellationToken cancellationToken)
    {
        var ids = string.Join(',', rows.Select(row => row.ProductId));
        var answer = await PostAsync("api/json/manage_products/get", [new("ids", ids)], cancellationToken);
        var details = new Dictionary<string, ShopProduct>(rows.Length);
        foreach (var detail in answer.Products ?? [])
            details[detail.ProductId] = detail;
        return details;
    }

    private async Task<ShopAnswer> PostAsync(string path, List<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        form.Add(new("username", options.Value.Username));
        form.Add(new("password", options.Value.Password));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.BaseUrl!, path)) { Content = new FormUrlEncodedContent(form) };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(ShopJsonContext.Default.ShopAnswer, cancellationToken);
        return answer is { ResponseStatus.Severity: "SUCCESS" } ? answer : throw new HttpRequestException("DecoNetwork refused the request.");
    }
}
