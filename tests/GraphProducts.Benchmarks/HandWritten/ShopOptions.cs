using System.ComponentModel.DataAnnotations;

namespace GraphProducts.Benchmarks.HandWritten;

/// <summary>The settings of the section <c>DecoNetwork</c> that the endpoints need.</summary>
internal sealed class ShopOptions
{
    [Required]
    public Uri? BaseUrl { get; set; }

    [Required]
    public string Username { get; set; } = "";

    [Required]
    public string Password { get; set; } = "";
}
