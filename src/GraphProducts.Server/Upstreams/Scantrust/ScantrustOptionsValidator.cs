using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Upstreams.Scantrust;

/// <summary>Collects every fault of the section <c>Scantrust</c>; the process does not start with one.</summary>
internal sealed class ScantrustOptionsValidator : IValidateOptions<ScantrustOptions>
{
    public ValidateOptionsResult Validate(string? name, ScantrustOptions options)
    {
        var faults = UpstreamOptionsRules.Check(UpstreamName.Scantrust, options);
        UpstreamOptionsRules.Require(UpstreamName.Scantrust, nameof(options.Token), options.Token, faults);
        if (!string.IsNullOrWhiteSpace(options.Token) && options.Token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            faults.Add("Scantrust:Token has characters that a header cannot carry. Give the token alone: no spaces, no 'UAT' before it.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
