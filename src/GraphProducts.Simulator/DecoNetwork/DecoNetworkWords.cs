namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>What a decorator's catalogue is made of: brands, garments, categories, sizes and colours.</summary>
internal static class DecoNetworkWords
{
    public static readonly (string Prefix, string Name)[] Brands =
    [
        ("G", "Gildan"), ("HB", "Harbour & Birch"), ("NR", "North Ridge"), ("CW", "Coastal Works"), ("PL", "Pine Lane"),
        ("AT", "Atelier Tilleul"), ("KS", "Kestrel Sport"), ("OM", "Old Mill"), ("SB", "Stonebridge"), ("VX", "Velox"),
    ];

    public static readonly string[] Suppliers =
        ["Sanmar", "Northgate Apparel Supply", "Lakeside Wholesale", "Brightwater Trading", "Mercer & Holt", "Southern Cross Imports"];

    public static readonly string[] Qualities =
        ["Ultra Cotton", "Heavy Cotton", "Organic", "Recycled", "Performance", "Vintage Wash", "Brushed", "Lightweight", "Ringspun"];

    public static readonly string[] Cuts =
        ["", "Men's ", "Women's ", "Youth ", "Toddler ", "Unisex "];

    /// <summary>A garment with its categories from the leaf up to the top.</summary>
    public static readonly (string Name, (int Id, string Name)[] Categories)[] Garments =
    [
        ("T-Shirt", [(234453, "Shirts"), (234234, "Apparel")]),
        ("Long Sleeve T-Shirt", [(234453, "Shirts"), (234234, "Apparel")]),
        ("Pique Polo", [(234460, "Polos"), (234453, "Shirts"), (234234, "Apparel")]),
        ("Oxford Shirt", [(234461, "Woven Shirts"), (234453, "Shirts"), (234234, "Apparel")]),
        ("Full-Zip Hoodie", [(234471, "Zip Hoodies"), (234470, "Sweatshirts"), (234234, "Apparel")]),
        ("Crewneck Sweatshirt", [(234470, "Sweatshirts"), (234234, "Apparel")]),
        ("Softshell Jacket", [(234480, "Jackets"), (234234, "Apparel")]),
        ("Rain Jacket", [(234482, "Rainwear"), (234481, "Outdoor"), (234480, "Jackets"), (234234, "Apparel")]),
        ("Trucker Cap", [(234510, "Caps"), (234500, "Headwear")]),
        ("Knit Beanie", [(234511, "Beanies"), (234500, "Headwear")]),
        ("Tote Bag", [(234600, "Bags")]),
        ("Ceramic Mug", [(234710, "Mugs"), (234700, "Drinkware")]),
    ];

    public static readonly (int Id, string Name, string Code)[] Sizes =
    [
        (6343, "Extra Small", "XS"), (6344, "Small", "S"), (6345, "Medium", "M"), (6346, "Large", "L"),
        (6347, "Extra Large", "XL"), (6348, "2X Large", "2XL"), (6349, "3X Large", "3XL"),
    ];

    public static readonly (int Id, string Name, string Code)[] SubSizes =
        [(743545, "Regular", "R"), (743546, "Long", "L"), (743547, "Short", "SH")];

    public static readonly (int Id, string Name, string Code)[] Colors =
    [
        (5675, "Black", "BLK"), (5676, "White", "WHT"), (5677, "Navy", "NVY"), (5678, "Athletic Heather", "HTR"),
        (5679, "Forest Green", "FOR"), (5680, "Cardinal Red", "RED"), (5681, "Royal Blue", "ROY"), (5682, "Crème brûlée", "CRM"),
        (5683, "藍 Indigo", "IND"), (5684, "Sunset 🌅", "SUN"),
    ];
}
