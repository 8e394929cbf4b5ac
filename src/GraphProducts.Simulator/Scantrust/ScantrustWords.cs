namespace GraphProducts.Simulator.Scantrust;

/// <summary>What a maker of goods worth protecting labels: brands, goods, campaigns.</summary>
internal static class ScantrustWords
{
    public const int CompanyId = 446;
    public const string CompanyUuid = "d7210852-db2c-4e91-b783-ca608cdfbe32";
    public const string CompanyName = "Chicago Merchants";

    public static readonly (int Id, string Name, string? Image)[] Brands =
    [
        (1115, "Chicago Girl", "https://images.example.com/brands/chicago-girl.png"), (1116, "Valle Alto Coffee", null),
        (1117, "Maison Aubépine", "https://images.example.com/brands/maison-aubepine.png"), (1118, "Nordlys Skincare", null),
        (1119, "Hanover Bearings", "https://images.example.com/brands/hanover.png"),
        (1120, "Domaine des Tilleuls", ""), (1121, "茶山 Tea House", null),
    ];

    public static readonly string[] Qualities =
        ["Reserve", "Classic", "Organic", "Limited", "Signature", "Everyday", "Professional", "Single Origin"];

    public static readonly (string Code, string Name, string Description)[] Goods =
    [
        ("COF", "Espresso Beans 1 kg", "Whole beans, roasted in small batches."),
        ("TEA", "Oolong Tea 250 g", "Hand-rolled leaves in a resealable tin."),
        ("WIN", "Pinot Noir 75 cl", "Estate bottled. Contains sulphites."),
        ("OIL", "Extra Virgin Olive Oil 500 ml", "First cold pressing."),
        ("CRM", "Day Cream SPF 30, 50 ml", "For normal to dry skin."),
        ("PRF", "Eau de Parfum 100 ml", "Bergamot, cedar and amber."),
        ("BRG", "Deep Groove Ball Bearing 6204", "Sealed on both sides, C3 clearance."),
        ("SED", "Maize Seed, 50,000 kernels", "Treated seed. Not for food or feed."),
        ("INK", "Toner Cartridge, black", "Yields about 2,600 pages."),
        ("SHO", "Running Shoe", "Neutral support, 8 mm drop."),
    ];

    public static readonly (int Id, string Name, string Description)[] Campaigns =
    [
        (2207, "tom-prefix-sid", "prefix testing"), (2208, "Spring launch", "Rewards for first scans"), (2209, "Grey market watch", ""),
        (2210, "Année du dragon 🐉", "Édition limitée"), (2211, "Warranty registration", "Scan to register"),
    ];
}
