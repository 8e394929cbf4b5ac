using Microsoft.Playwright;
using Xunit;

namespace GraphProducts.Server.Tests.Ide;

/// <summary>A headless Chromium of this machine. Nothing is downloaded: a test that finds none is skipped and says so.</summary>
internal sealed class ChromiumBrowser : IAsyncDisposable
{
    /// <summary>How many milliseconds anything may take in the page: far more than it needs, since a browser shares a busy machine with all other tests.</summary>
    public const int Patience = 120_000;

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe", "msedge.exe"];

    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ChromiumBrowser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<ChromiumBrowser> LaunchAsync()
    {
        var path = FindExecutable();
        Assert.SkipWhen(path is null, $"There is no browser on the PATH: none of {string.Join(", ", s_names)}.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = s_arguments, Timeout = Patience });
        return new ChromiumBrowser(playwright, browser);
    }

    /// <summary>A page with no memory of others. Service workers stay out: the first one would reload the page while it is used.</summary>
    public async Task<IPage> OpenPageAsync()
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 }, ServiceWorkers = ServiceWorkerPolicy.Block });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>Keeps a picture under <c>artifacts/</c> beside the tests, and attaches it to the test's result.</summary>
    public static async Task KeepScreenshotAsync(IPage page, string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "artifacts", $"{name}.png");
        var picture = await page.ScreenshotAsync(new() { Path = path });
        TestContext.Current.AddAttachment($"{name}.png", picture, "image/png");
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? FindExecutable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
