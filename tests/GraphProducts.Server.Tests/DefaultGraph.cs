using Xunit;

namespace GraphProducts.Server.Tests;

/// <summary>
/// One server before one default simulator, for tests that change neither. They run one after another, so each can read its own calls from the log.
/// </summary>
[CollectionDefinition(nameof(DefaultGraph))]
public sealed class DefaultGraph : IAsyncLifetime, ICollectionFixture<DefaultGraph>
{
    internal GraphHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await GraphHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
