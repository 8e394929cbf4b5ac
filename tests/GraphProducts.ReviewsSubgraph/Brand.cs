namespace GraphProducts.ReviewsSubgraph;

/// <summary>A brand by its id.</summary>
internal sealed record Brand(string Id)
{
    public int Rating => 1 + Invention.Of(Id, "rating", 5);
}
