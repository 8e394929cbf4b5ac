namespace GraphProducts.Server.Paging;

/// <summary>The four paging arguments as the client gave them; nothing is checked yet (see <see cref="PageRequest"/>).</summary>
internal readonly record struct PageArguments(int? First = null, string? After = null, int? Last = null, string? Before = null);
