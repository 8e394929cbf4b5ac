using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphProducts.Server.Tests.Ide;

/// <summary>What a person does in the IDE, whatever server it stands in front of.</summary>
internal sealed class IdeScreen
{
    private readonly IPage _page;

    private IdeScreen(IPage page) => _page = page;

    /// <summary>What the page complained of: exceptions and refusals by its content security policy.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The addresses of other origins that the page asked for.</summary>
    public List<string> ForeignRequests { get; } = [];

    /// <summary>Opens the endpoint as a browser does, and waits until the IDE knows the schema.</summary>
    public static async Task<IdeScreen> OpenAsync(IPage page, Uri endpoint)
    {
        var screen = new IdeScreen(page);
        screen.Watch(endpoint);
        await page.GotoAsync(endpoint.ToString());
        await page.GetByText("Create Document", new() { Exact = true }).First.ClickAsync();
        await Expect(page.GetByText("Schema available")).ToBeVisibleAsync(new() { Timeout = ChromiumBrowser.Patience });
        return screen;
    }

    /// <summary>Replaces what stands in the editor by a document with one operation, and runs it.</summary>
    public async Task RunAsync(string document)
    {
        var editor = _page.Locator(".monaco-editor").First;
        await editor.ClickAsync();
        await _page.Keyboard.PressAsync("Control+A");
        await PasteAsync(document);
        await Expect(editor.Locator(".view-lines")).ToHaveTextAsync(document, new() { Timeout = ChromiumBrowser.Patience });
        // The link stands above an operation as soon as the IDE has understood it; the button beside is there before that. The links of the operations
        // that stood there before go only then.
        var run = _page.Locator(".codelens-decoration").GetByText("Run");
        await Expect(run).ToHaveCountAsync(1, new() { Timeout = ChromiumBrowser.Patience });
        await run.ClickAsync();
    }

    public async Task SeesAsync(params string[] texts)
    {
        foreach (var text in texts)
            await Expect(_page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = ChromiumBrowser.Patience });
    }

    public Task ChooseTabAsync(string name) => _page.GetByText(name, new() { Exact = true }).First.ClickAsync();

    /// <summary>
    /// Pastes as the clipboard would, into what has the focus. The editor closes brackets of text that is typed, also of text that the keyboard inserts at once,
    /// and whether it then takes the closing ones of the text for its own depends on what it has loaded by then.
    /// </summary>
    private async Task PasteAsync(string text) =>
        await _page.EvaluateAsync(
            """
            text => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", text);
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            text);

    private void Watch(Uri endpoint)
    {
        _page.PageError += (_, error) => Complaints.Add(error);
        _page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                Complaints.Add(message.Text);
        };
        _page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme.StartsWith("http", StringComparison.Ordinal) && address.Authority != endpoint.Authority)
                ForeignRequests.Add(request.Url);
        };
    }
}
