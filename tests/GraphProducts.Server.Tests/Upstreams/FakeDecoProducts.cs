using Microsoft.AspNetCore.Http;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>How DecoNetwork may answer when some of the asked ids do not exist: nobody knows which it is.</summary>
public enum MissingIds
{
    /// <summary>40004 beside the products that were found.</summary>
    Beside,

    /// <summary>40004 and no products at all.</summary>
    Alone,

    /// <summary>Success with fewer products.</summary>
    Silent,
}

/// <summary>The <c>get</c> of a DecoNetwork that has every product but the missing ones. Answers in reverse order.</summary>
internal sealed class FakeDecoProducts(MissingIds form, params string[] missing)
{
    private readonly HashSet<string> _missing = [.. missing];

    public async Task AnswerAsync(HttpContext context)
    {
        var asked = context.Request.Form["ids"].ToString().Split(',');
        if (asked.Length > 100)
        {
            throw new InvalidOperationException("More than 100 ids.");
        }

        var found = asked.Where(id => !_missing.Contains(id)).ToArray();
        var isComplete = found.Length == asked.Length || form == MissingIds.Silent;
        var rows = isComplete || form == MissingIds.Beside ? found : [];
        var status = isComplete
            ? """{"code":10001,"severity":"SUCCESS","description":""}"""
            : """{"code":40004,"severity":"WARNING","description":"Product ID Not Found"}""";
        context.Response.ContentType = "application/json";
        var products = string.Join(',', rows.Reverse().Select(id => $$"""{"product_id":{{id}}}"""));
        await context.Response.WriteAsync($$"""{"response_status":{{status}},"products":[{{products}}]}""");
    }
}
