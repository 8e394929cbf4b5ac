namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>What a browser is shown at the endpoint: Banana Cake Pop, from our own origin.</summary>
public sealed class GraphQLIdeOptions
{
    /// <summary>Whether there is a page at all. Default: yes.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The title of the page. Default: GraphQL.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>The document that a new tab begins with; null for an empty one.</summary>
    public string? Document { get; set; }

    /// <summary>Where the IDE's files are. Default: the folder <c>ide</c> of the application.</summary>
    public string Directory { get; set; } = Path.Combine(AppContext.BaseDirectory, "ide");

    /// <summary>Where the same files are fetched from when the folder has none; it ends with a slash. Null: nowhere, and there is no page then.</summary>
    public Uri? Cdn { get; set; } = new("https://cdn.bananacakepop.com/web/18.0.0/");
}
