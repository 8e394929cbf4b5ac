using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Paging;

/// <summary>Collects every fault of the section <c>Paging</c>; messages never contain the key itself.</summary>
internal sealed class PagingOptionsValidator(IHostEnvironment environment) : IValidateOptions<PagingOptions>
{
    public ValidateOptionsResult Validate(string? name, PagingOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(PagingOptions options)
    {
        if (options.HasRandomKey)
        {
            if (options.CursorKey != PagingOptions.RandomKey && !environment.IsDevelopment())
                yield return $"Paging:CursorKey is missing. Set it to base64 of 16 random bytes or more, the same in every replica, or to \"{PagingOptions.RandomKey}\" where there is one.";
        }
        else if (PagingOptions.ReadKey(options.CursorKey!) is null)
        {
            yield return $"Paging:CursorKey is too short. It needs at least {PagingOptions.MinimumKeyBytes} bytes, as base64 or as text.";
        }

        for (var index = 0; index < options.PreviousCursorKeys.Count; index++)
        {
            if (PagingOptions.ReadKey(options.PreviousCursorKeys[index]) is null)
                yield return $"Paging:PreviousCursorKeys:{index} is too short. It needs at least {PagingOptions.MinimumKeyBytes} bytes, as base64 or as text.";
        }

        if (options.MaximumRows < 1)
            yield return $"Paging:MaximumRows is {options.MaximumRows}. It must be at least 1.";
        if (options.DefaultRows < 1 || options.DefaultRows > options.MaximumRows)
            yield return $"Paging:DefaultRows is {options.DefaultRows}. It must be from 1 to Paging:MaximumRows ({options.MaximumRows}).";
        if (options.MaximumCalls < 1)
            yield return $"Paging:MaximumCalls is {options.MaximumCalls}. It must be at least 1.";
        if (options.MaximumLooks < 0)
            yield return $"Paging:MaximumLooks is {options.MaximumLooks}. It must not be negative.";
    }
}
