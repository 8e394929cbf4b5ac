using System.Text.RegularExpressions;
using GraphProducts.Server.Hosting;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using GraphProducts.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;
using YamlDotNet.Serialization;

namespace GraphProducts.Server.Tests.Hosting;

/// <summary>
/// docker-compose.yml and Dockerfile hold together, and with the server's configuration. Whether they build is seen where there is Docker.
/// </summary>
public sealed partial class ComposeFileTests
{
    private static readonly Dictionary<string, object> s_services = ReadServices();
    private static readonly DockerStage[] s_stages = DockerStage.Read(File.ReadAllText(RepositoryFiles.PathTo("Dockerfile")));

    [Fact]
    public void Has_the_server_and_the_simulator() => Assert.Equal(["server", "simulator"], s_services.Keys.Order());

    [Theory]
    [InlineData("server", "GraphProducts.Server.dll")]
    [InlineData("simulator", "GraphProducts.Simulator.dll")]
    public void Builds_each_from_its_target_and_runs_it_without_privileges(string service, string program)
    {
        var stage = s_stages.Single(known => known.Name == Map(Service(service)["build"])["target"].ToString());

        Assert.Contains(program, stage.Last("ENTRYPOINT", s_stages), StringComparison.Ordinal);
        Assert.DoesNotMatch("^(root|0)?$", stage.Last("USER", s_stages));
        Assert.True(File.Exists(RepositoryFiles.PathTo("src", Path.GetFileNameWithoutExtension(program), Path.ChangeExtension(program, "csproj"))));
    }

    [Theory]
    [InlineData("server", "/health/live")]
    [InlineData("simulator", "/health")]
    public void Checks_the_health_of_each_at_its_own_port(string service, string path)
    {
        var test = string.Join(' ', (List<object>)Map(Service(service)["healthcheck"])["test"]);

        Assert.EndsWith($"http://127.0.0.1:{PortOf(service)}{path}", test, StringComparison.Ordinal);
    }

    [Fact]
    public void Starts_the_server_when_the_simulator_is_healthy() =>
        Assert.Equal("service_healthy", Map(Map(Service("server")["depends_on"])["simulator"])["condition"]);

    [Fact]
    public void Opens_the_server_to_this_machine_alone() =>
        Assert.Equal($"127.0.0.1:5000:{PortOf("server")}", Assert.Single((List<object>)Service("server")["ports"]));

    /// <summary>A setting that nobody reads is misspelt.</summary>
    [Fact]
    public void Sets_only_what_the_server_reads()
    {
        (string Section, Type Options)[] sections =
        [
            (ScantrustOptions.Section, typeof(ScantrustOptions)),
            (DecoNetworkOptions.Section, typeof(DecoNetworkOptions)),
            (PagingOptions.Section, typeof(PagingOptions)),
            (GraphOptions.Section, typeof(GraphOptions)),
        ];
        var known = sections.SelectMany(section => section.Options.GetProperties().Select(property => $"{section.Section}__{property.Name}"));

        Assert.Subset(known.ToHashSet(), Environment().Keys.ToHashSet());
    }

    [Fact]
    public void Sets_everything_that_Production_needs()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(Environment().Select(variable =>
            KeyValuePair.Create(variable.Key.Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value)));
        builder.Services.AddUpstreams(builder.Configuration).AddPaging(builder.Configuration).AddGraph(builder.Configuration);
        using var services = builder.Services.BuildServiceProvider();

        Assert.True(StartupCheck.Passes(services, NullLogger.Instance));
        var scantrust = services.GetRequiredService<IOptions<ScantrustOptions>>().Value;
        var decoNetwork = services.GetRequiredService<IOptions<DecoNetworkOptions>>().Value;
        var simulator = new SimulatorOptions();
        Assert.Equal(simulator.ScantrustToken, scantrust.Token);
        Assert.Equal((simulator.DecoNetworkUsername, simulator.DecoNetworkPassword), (decoNetwork.Username, decoNetwork.Password));
        Assert.Equal($"http://simulator:{PortOf("simulator")}/scantrust/", scantrust.BaseAddress.AbsoluteUri);
        Assert.Equal($"http://simulator:{PortOf("simulator")}/deconetwork/", decoNetwork.BaseAddress.AbsoluteUri);
    }

    /// <summary>A key that stands in a file that everybody has is none, and would be taken along to real accounts.</summary>
    [Fact]
    public void Carries_no_cursor_key() => Assert.Equal(PagingOptions.RandomKey, Environment()["Paging__CursorKey"]);

    private static string PortOf(string service) =>
        PortSetting().Match(s_stages.Single(stage => stage.Name == service).All("ENV", s_stages)).Groups[1].Value;

    private static Dictionary<string, object> Service(string name) => Map(s_services[name]);

    private static Dictionary<string, string> Environment() =>
        Map(Service("server")["environment"]).ToDictionary(variable => variable.Key, variable => variable.Value.ToString()!);

    private static Dictionary<string, object> Map(object yaml) =>
        ((Dictionary<object, object>)yaml).ToDictionary(entry => entry.Key.ToString()!, entry => entry.Value);

    private static Dictionary<string, object> ReadServices()
    {
        var text = File.ReadAllText(RepositoryFiles.PathTo("docker-compose.yml"));
        return Map(new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(text)["services"]);
    }

    [GeneratedRegex(@"ASPNETCORE_HTTP_PORTS=(\d+)")]
    private static partial Regex PortSetting();
}
