using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Ide;

/// <summary>The headers of everything that belongs to the IDE.</summary>
internal static class IdeHeaders
{
    // Nothing is loaded from or sent to anywhere but here, and nobody puts the page into a frame. The page makes its styles
    // by script, hence 'unsafe-inline'; it compiles the JSON schemas that it checks variables with, hence 'unsafe-eval'.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Add(HttpResponse response, string file)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        // The names of these files contain a hash of what is in them.
        response.Headers.CacheControl = file.StartsWith("static/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
    }

    public static Task NotFoundAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
