namespace GraphProducts.Simulator.Catalogue;

/// <summary>Names that real catalogues contain and that break careless code: scripts, emoji, quotes, escapes, spaces.</summary>
internal static class AwkwardTexts
{
    public static readonly string[] Names =
    [
        "T-shirt « Été » – édition limitée",
        "Größe XXL Wanderjacke \"Föhn\"",
        "İstanbul Ceketi",
        "Płaszcz przeciwdeszczowy Łódź",
        "Хлопковая футболка «Север»",
        "Βαμβακερό μπλουζάκι",
        "コットンTシャツ 半袖",
        "纯棉圆领短袖 T 恤",
        "한정판 후드 티셔츠",
        "เสื้อยืดคอกลม",
        "קפוצ׳ון כותנה \"קלאסי\"",
        "قميص قطني بأكمام طويلة",
        "Party Tee 🎉👕",
        "Family Hoodie 👨‍👩‍👧‍👦",
        "Pride Cap 🏳️‍🌈 (adjustable)",
        "Cafe\u0301 Apron",
        "7\" Beanie \"Chunky\"",
        "Tool Roll C:\\Workshop\\No. 5",
        "O'Neil & Sons' <b>Polo</b>",
        "  Padded Vest  ",
        "Two-line\nLabel",
        "Tab\tSeparated Tote",
        "Mug; 100%_off, {\"json\": true}",
    ];
}
