using System.Text.Json;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>One window of the products that match.</summary>
/// <param name="Products">The rows of the window, without sizes, colours and SKUs.</param>
/// <param name="Total">How many products match in all.</param>
internal sealed record DecoProductPage(DecoProduct[] Products, long Total);

/// <summary>What <c>get</c> came to. An asked id that is in neither dictionary does not exist.</summary>
/// <param name="Found">The detail rows by product id.</param>
/// <param name="Failed">The ids that could not be told to exist or not, each with its reason. Empty as a rule.</param>
internal sealed record DecoProductsById(
    IReadOnlyDictionary<string, DecoProduct> Found, IReadOnlyDictionary<string, UpstreamFailure> Failed);

/// <summary>A product. Whatever is not the id may be missing. There are many, so each keeps only where its parts lie.</summary>
internal sealed class DecoProduct
{
    private static readonly JsonNames s_names = new(
        "product_id", "product_code", "product_name", "supplier", "brand", "is_active", "categories", "date_modified", "sizes", "colors", "skus");

    private readonly byte[] _answer;
    private JsonPlace _productId;
    private JsonPlace _productCode;
    private JsonPlace _productName;
    private JsonPlace _supplier;
    private JsonPlace _brand;
    private JsonPlace _dateModified;

    // Most questions ask for none or one of these, so each is read when it is asked for, and then kept.
    private JsonPlace _categories;
    private JsonPlace _sizes;
    private JsonPlace _colors;
    private JsonPlace _skus;

    private DecoProduct(byte[] answer) => _answer = answer;

    public JsonText ProductId => _productId.In(_answer);

    public JsonText ProductCode => _productCode.In(_answer);

    public JsonText ProductName => _productName.In(_answer);

    public JsonText Supplier => _supplier.In(_answer);

    public JsonText Brand => _brand.In(_answer);

    public bool? IsActive { get; private set; }

    /// <exception cref="UpstreamAnswerException">The row has something else in their place; so for all below.</exception>
    public DecoCategory[]? Categories => field ??= ReadLater(_categories.LaterIn(_answer), DecoCategory.Read);

    /// <summary>In UTC, to the second.</summary>
    public DateTimeOffset? DateModified => ReadLater(_dateModified.In(_answer), static text => JsonScan.TimeOf(text));

    /// <summary>Null in a list row.</summary>
    public DecoSize[]? Sizes => field ??= ReadLater(_sizes.LaterIn(_answer), DecoSize.Read);

    /// <summary>Null in a list row.</summary>
    public DecoColor[]? Colors => field ??= ReadLater(_colors.LaterIn(_answer), DecoColor.Read);

    /// <summary>Null in a list row.</summary>
    public DecoSku[]? Skus => field ??= ReadLater(_skus.LaterIn(_answer), DecoSku.Read);

    public static DecoProduct Read(ref JsonScan scan)
    {
        var product = new DecoProduct(scan.Buffer);
        for (var property = -1; scan.NextProperty(s_names, ref property);)
            product.Take(property, ref scan);
        return product;
    }

    private static T[]? ReadLater<T>(JsonLater later, ReadValue<T> readItem)
        where T : class => ReadLater((later, readItem), static array => array.later.Read(array.readItem));

    private static TResult ReadLater<TPart, TResult>(TPart part, Func<TPart, TResult> read)
    {
        try
        {
            return read(part);
        }
        catch (JsonException exception)
        {
            var failure = UpstreamFailure.BadResponse(UpstreamName.DecoNetwork, "sent a row whose parts are not what its documentation promises.");
            throw new UpstreamAnswerException(failure, exception);
        }
    }

    private void Take(int property, ref JsonScan scan)
    {
        switch (property)
        {
            case 0: _productId = scan.Text().Place; break;
            case 1: _productCode = scan.Text().Place; break;
            case 2: _productName = scan.Text().Place; break;
            case 3: _supplier = scan.Text().Place; break;
            case 4: _brand = scan.Text().Place; break;
            case 5: IsActive = scan.Flag(); break;
            case 6: _categories = scan.Later().Place; break;
            case 7: _dateModified = scan.Text().Place; break;
            case 8: _sizes = scan.Later().Place; break;
            case 9: _colors = scan.Later().Place; break;
            case 10: _skus = scan.Later().Place; break;
        }
    }
}

internal sealed record DecoCategory
{
    private static readonly JsonNames s_names = new("id", "name", "ancestors");

    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    /// <summary>The categories above this one, from the top down. DecoNetwork nests them the other way round.</summary>
    public DecoAncestor[] Ancestors { get; set; } = [];

    public static DecoCategory Read(ref JsonScan scan)
    {
        var category = new DecoCategory();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: category.Id = scan.Text(); break;
                case 1: category.Name = scan.Text(); break;
                case 2: category.Ancestors = DecoAncestor.ReadNest(ref scan); break;
            }
        }

        return category;
    }
}

internal sealed record DecoSize
{
    private static readonly JsonNames s_names = new("id", "name", "code", "sub_options");

    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public JsonText Code { get; set; }

    public DecoSizeOption[]? SubOptions { get; set; }

    public static DecoSize Read(ref JsonScan scan)
    {
        var size = new DecoSize();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: size.Id = scan.Text(); break;
                case 1: size.Name = scan.Text(); break;
                case 2: size.Code = scan.Text(); break;
                case 3: size.SubOptions = scan.Array(DecoSizeOption.Read); break;
            }
        }

        return size;
    }
}

internal sealed record DecoSizeOption
{
    private static readonly JsonNames s_names = new("id", "name", "code");

    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public JsonText Code { get; set; }

    public static DecoSizeOption Read(ref JsonScan scan)
    {
        var option = new DecoSizeOption();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: option.Id = scan.Text(); break;
                case 1: option.Name = scan.Text(); break;
                case 2: option.Code = scan.Text(); break;
            }
        }

        return option;
    }
}

internal sealed record DecoColor
{
    private static readonly JsonNames s_names = new("id", "name");

    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public static DecoColor Read(ref JsonScan scan)
    {
        var color = new DecoColor();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: color.Id = scan.Text(); break;
                case 1: color.Name = scan.Text(); break;
            }
        }

        return color;
    }
}

/// <summary>A variant. Its ids point into the sizes, sub-options and colours of the same product. There are many, so each keeps little.</summary>
internal sealed class DecoSku
{
    private static readonly JsonNames s_names = new("size_id", "subsize_id", "color_id", "sku", "gtin", "dn_sku_id", "price", "cost");

    private readonly byte[] _answer;
    private JsonPlace _sizeId;
    private JsonPlace _subsizeId;
    private JsonPlace _colorId;
    private JsonPlace _sku;
    private JsonPlace _gtin;
    private JsonPlace _dnSkuId;
    private JsonPlace _price;
    private JsonPlace _cost;

    private DecoSku(byte[] answer) => _answer = answer;

    public JsonText SizeId => _sizeId.In(_answer);

    public JsonText SubsizeId => _subsizeId.In(_answer);

    public JsonText ColorId => _colorId.In(_answer);

    public JsonText Sku => _sku.In(_answer);

    public JsonText Gtin => _gtin.In(_answer);

    public JsonText DnSkuId => _dnSkuId.In(_answer);

    public JsonAmount Price => new(_price.In(_answer));

    public JsonAmount Cost => new(_cost.In(_answer));

    public static DecoSku Read(ref JsonScan scan)
    {
        var sku = new DecoSku(scan.Buffer);
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: sku._sizeId = scan.Text().Place; break;
                case 1: sku._subsizeId = scan.Text().Place; break;
                case 2: sku._colorId = scan.Text().Place; break;
                case 3: sku._sku = scan.Text().Place; break;
                case 4: sku._gtin = scan.Text().Place; break;
                case 5: sku._dnSkuId = scan.Text().Place; break;
                case 6: sku._price = scan.Amount().Text.Place; break;
                case 7: sku._cost = scan.Amount().Text.Place; break;
            }
        }

        return sku;
    }
}
