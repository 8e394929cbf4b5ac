namespace GraphProducts.ReviewsSubgraph;

/// <summary>A product by its id, which is all that is known of it here.</summary>
internal sealed record Product(string Id)
{
    public Review[] Reviews => [.. Enumerable.Range(0, Invention.Of(Id, "reviews", 4)).Select(number => new Review(this, number))];

    public Review LatestReview => new(this, 0);
}

/// <summary>A review: the number counts from the newest.</summary>
internal sealed record Review(Product Product, int Number)
{
    private static readonly string[] s_texts = ["Fits well.", "Came late, but as ordered.", "The colour is not the one on the picture.", "Would buy it again."];

    public string Id => $"{Product.Id}-{Number}";

    public int Rating => 1 + Invention.Of(Id, "rating", 5);

    public string Text => s_texts[Invention.Of(Id, "text", s_texts.Length)];
}
