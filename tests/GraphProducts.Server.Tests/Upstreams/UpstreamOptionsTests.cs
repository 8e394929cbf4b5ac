using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

public sealed class UpstreamOptionsTests
{
    [Fact]
    public void Names_every_missing_setting_of_both_upstreams_at_once()
    {
        var faults = Faults([]);

        Assert.Equal(
            ["DecoNetwork:BaseUrl", "DecoNetwork:Password", "DecoNetwork:Username", "Scantrust:BaseUrl", "Scantrust:Token"],
            faults.Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All(faults, fault => Assert.Contains("is missing. Set it", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Scantrust:BaseUrl", "api.test", "'api.test'")]
    [InlineData("Scantrust:BaseUrl", "ftp://api.test/", "'ftp://api.test/'")]
    [InlineData("Scantrust:BaseUrl", "http://api.test/", "Scantrust:AllowHttp")]
    [InlineData("DecoNetwork:BaseUrl", "https://me:hidden@shop.test/", "credentials have their own settings")]
    [InlineData("DecoNetwork:BaseUrl", "https://shop.test/?password=hidden", "credentials have their own settings")]
    [InlineData("DecoNetwork:BaseUrl", "https://shop.test/#hidden", "credentials have their own settings")]
    [InlineData("DecoNetwork:BaseUrl", "me:hidden@shop.test", "absolute")]
    [InlineData("Scantrust:Timeout", "00:00:00", "00:00:00")]
    [InlineData("Scantrust:Timeout", "10", "10.00:00:00")]
    [InlineData("DecoNetwork:MaxResponseBytes", "0", "MaxResponseBytes is 0")]
    [InlineData("Scantrust:Token", "UAT hidden", "no 'UAT' before it")]
    [InlineData("Scantrust:Token", "hidden\r\nX: y", "header")]
    [InlineData("Scantrust:Token", "hiddenä", "header")]
    [InlineData("Scantrust:Token", "  ", "missing")]
    [InlineData("DecoNetwork:Currency", "usd", "'usd'")]
    [InlineData("DecoNetwork:Currency", "EURO", "'EURO'")]
    [InlineData("DecoNetwork:SortBy:PRICE_ASC", "4", "SUPPLIER_DESC")]
    [InlineData("DecoNetwork:SortBy:NAME_ASC", "four", "'four'")]
    [InlineData("DecoNetwork:SortBy:NAME_ASC", "-4", "'-4'")]
    [InlineData("DecoNetwork:SortBy:NAME_ASC", "", "''")]
    [InlineData("DecoNetwork:DefaultOrder", "NAME_ASC", "'NAME_ASC'")]
    public void Names_the_setting_and_the_remedy_and_never_a_secret(string setting, string value, string expected)
    {
        var settings = Right();
        settings[setting] = value;

        var fault = Assert.Single(Faults(settings));

        Assert.StartsWith(setting + " ", fault, StringComparison.Ordinal);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Scantrust:BaseUrl", "https://api.test")]
    [InlineData("Scantrust:BaseUrl", "http://localhost:5001/")]
    [InlineData("Scantrust:BaseUrl", "http://127.0.0.1:5001/prefix")]
    [InlineData("DecoNetwork:Currency", "")]
    [InlineData("DecoNetwork:Currency", "EUR")]
    [InlineData("Scantrust:Timeout", "00:05:00")]
    public void Accepts_what_is_right(string setting, string value)
    {
        var settings = Right();
        settings[setting] = value;

        Assert.Empty(Faults(settings));
    }

    [Fact]
    public void Accepts_plain_http_where_that_is_allowed_by_name()
    {
        var settings = Right();
        settings["Scantrust:BaseUrl"] = "http://api.test";
        settings["Scantrust:AllowHttp"] = "true";

        Assert.Empty(Faults(settings));
    }

    [Theory]
    [InlineData("https://shop.test", "https://shop.test/")]
    [InlineData(" https://shop.test/// ", "https://shop.test/")]
    [InlineData("https://shop.test/prefix", "https://shop.test/prefix/")]
    public void Ends_the_base_address_with_one_slash(string url, string address) =>
        Assert.Equal(address, new DecoNetworkOptions { BaseUrl = url }.BaseAddress.AbsoluteUri);

    private static Dictionary<string, string?> Right() => UpstreamFixture.Settings("https://upstream.test");

    private static List<string> Faults(Dictionary<string, string?> settings)
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddUpstreams(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
        catch (AggregateException exception)
        {
            return [.. exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)];
        }
    }
}
