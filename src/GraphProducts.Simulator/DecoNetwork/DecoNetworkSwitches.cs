using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>How DecoNetwork behaves where its documentation is silent. The defaults are the strict or documented choice.</summary>
public sealed record DecoNetworkSwitches
{
    /// <summary>False answers 31000 to everything.</summary>
    public bool ApiEnabled { get; init; } = true;

    /// <summary>A search with a limit above 100: 50004, or 100 rows.</summary>
    public OverLimit OverLimit { get; init; } = OverLimit.Refuse;

    /// <summary>A detail read of more than 100 ids.</summary>
    public DecoNetworkTooManyIds TooManyIds { get; init; }

    /// <summary>A detail read of which some ids do not exist.</summary>
    public DecoNetworkMissingIds MissingIds { get; init; }

    /// <summary>The order of a detail read's rows.</summary>
    public DecoNetworkIdsOrder IdsOrder { get; init; }

    /// <summary>The order of a search's rows, unless <see cref="SortBy"/> has the number that the search sends.</summary>
    public DecoNetworkOrder Order { get; init; }

    /// <summary>What the numbers of <c>sortby</c> mean. The vendor does not publish it, so by default (null) none means anything.</summary>
    public IReadOnlyDictionary<int, DecoNetworkOrder>? SortBy { get; init; }

    /// <summary>How <c>product_id</c> is written.</summary>
    public DecoNetworkIdForm ProductIds { get; init; }

    /// <summary>The code of a success: 0 as in the printed examples, or 10001 as in the table.</summary>
    public int SuccessCode { get; init; }

    /// <summary>Writes the status code as a string.</summary>
    public bool CodeAsText { get; init; }

    /// <summary>Whether a detail read may use GET; otherwise that is an unknown page.</summary>
    public bool GetAllowed { get; init; } = true;

    /// <summary>Whether searches for text ignore case.</summary>
    public bool IgnoreCase { get; init; }

    internal IEnumerable<string> Complaints()
    {
        if (SuccessCode is not (0 or 10001))
            yield return $"DecoNetwork's successCode is {SuccessCode}; it must be 0 or 10001.";
    }
}

/// <summary>What happens to a detail read of more than 100 ids.</summary>
public enum DecoNetworkTooManyIds
{
    /// <summary>50005.</summary>
    Refuse,

    /// <summary>The first 100 are answered, the others ignored.</summary>
    FirstHundred,
}

/// <summary>What a detail read says about ids that do not exist.</summary>
public enum DecoNetworkMissingIds
{
    /// <summary>40004 WARNING beside the rows that were found.</summary>
    WarningWithFound,

    /// <summary>40004 WARNING and no rows at all.</summary>
    WarningAlone,

    /// <summary>SUCCESS with fewer rows.</summary>
    SuccessWithFewer,
}

/// <summary>In which order a detail read answers.</summary>
public enum DecoNetworkIdsOrder
{
    /// <summary>As asked.</summary>
    AsAsked,

    /// <summary>The other way round.</summary>
    Reversed,

    /// <summary>Any; the same for the same ids.</summary>
    Shuffled,
}

/// <summary>In which order a search answers.</summary>
public enum DecoNetworkOrder
{
    /// <summary>As stored: the vendor's examples, then the generated rows, then what was inserted.</summary>
    AsStored,

    /// <summary>By product id, ascending.</summary>
    ById,

    /// <summary>By date of modification, newest first: inserting and touching shifts what follows.</summary>
    NewestFirst,

    /// <summary>By product id, descending.</summary>
    ByIdDescending,

    /// <summary>By product code; rows without one come first.</summary>
    ByCode,

    /// <summary>The other way round.</summary>
    ByCodeDescending,

    /// <summary>By product name; rows without one come first.</summary>
    ByName,

    /// <summary>The other way round.</summary>
    ByNameDescending,

    /// <summary>By supplier; rows without one come first.</summary>
    BySupplier,

    /// <summary>The other way round.</summary>
    BySupplierDescending,

    /// <summary>By date of modification, oldest first; rows without one come first.</summary>
    OldestFirst,

    /// <summary>As <see cref="NewestFirst"/>, but rows of equal dates change places from request to request.</summary>
    NewestFirstUnstable,
}

/// <summary>How <c>product_id</c> is written.</summary>
public enum DecoNetworkIdForm
{
    /// <summary>As each row has it: most as strings, some as numbers.</summary>
    AsStored,

    /// <summary>As strings.</summary>
    Text,

    /// <summary>As numbers.</summary>
    Number,
}
