using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Ide;

/// <summary>Where the IDE's files come from.</summary>
internal interface IIdeFiles
{
    /// <summary>Sends a file by its path in the package, or answers 404.</summary>
    Task SendAsync(HttpContext context, string file);
}
