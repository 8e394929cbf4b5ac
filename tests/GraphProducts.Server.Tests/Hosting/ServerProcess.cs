using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace GraphProducts.Server.Tests.Hosting;

/// <summary>The server as a process of its own, with nothing in its environment but what the test puts there.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly List<(string Text, TaskCompletionSource<string> Seen)> _awaited = [];
    private readonly Lock _gate = new();

    private ServerProcess(Process process) => _process = process;

    /// <summary>Everything that it has written so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>The same, where JSON has written apostrophes as escapes.</summary>
    public string Unescaped => Output.Replace("\\u0027", "'", StringComparison.Ordinal);

    /// <param name="environment">Development, Production, ...</param>
    /// <param name="settings">Environment variables such as <c>Scantrust__Token</c>.</param>
    public static ServerProcess Start(string environment, params ReadOnlySpan<(string Name, string Value)> settings) =>
        StartIn(RepositoryFiles.PathTo("src", "GraphProducts.Server"), environment, settings);

    /// <inheritdoc cref="Start"/>
    public static ServerProcess StartIn(string folder, string environment, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", typeof(Program).Assembly.Location)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        ForgetSettings(start);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var server = new ServerProcess(new Process { StartInfo = start });
        server.StartReading();
        return server;
    }

    /// <summary>A client of the server, when it listens.</summary>
    public async Task<HttpClient> ConnectAsync()
    {
        var line = await SeeAsync(Listening);
        var address = line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..];
        return new HttpClient { BaseAddress = new Uri(new string([.. address.TakeWhile(letter => !char.IsWhiteSpace(letter) && letter != '"')])) };
    }

    /// <summary>The line that contains the text, as soon as it is written.</summary>
    public Task<string> SeeAsync(string text)
    {
        lock (_gate)
        {
            if (_lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } line)
                return Task.FromResult(line);
            var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((text, seen));
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
    }

    public void SendTerm()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(null, null)]);
        kill.WaitForExit();
    }

    /// <summary>Its exit code, after its last line.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    /// <summary>What happens to be set on this machine must not configure the server under test.</summary>
    private static void ForgetSettings(ProcessStartInfo start)
    {
        string[] prefixes = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "Scantrust", "DecoNetwork", "Paging", "GraphQL", "Cors", "Gateways", "Simulator", "Logging"];
        foreach (var name in start.Environment.Keys.Where(name => prefixes.Any(name.StartsWith)).ToList())
            start.Environment.Remove(name);
    }

    private void StartReading()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
        {
            _lines.Enqueue(line);
            foreach (var (_, seen) in _awaited.Where(awaited => line.Contains(awaited.Text, StringComparison.Ordinal)))
                seen.TrySetResult(line);
        }
    }
}
