using System.IO.MemoryMappedFiles;
using System.Text;

namespace GraphProducts.Fuzz.Running;

/// <summary>
/// Notes the case that runs in a file that outlives the process: an overflow of the stack leaves no other trace. The script shows it. Memory-mapped, so that it costs
/// next to nothing.
/// </summary>
internal sealed class CurrentCase : IDisposable
{
    private const int Length = 64;
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;

    public CurrentCase()
    {
        if (Environment.GetEnvironmentVariable("FUZZ_CURRENT_CASE") is not { Length: > 0 } path)
            return;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, Length);
        _view = _file.CreateViewAccessor();
    }

    public void Note(string level, ulong seed) => _view?.WriteArray(0, Encoding.ASCII.GetBytes($"{level} {seed}".PadRight(Length - 1) + "\n"), 0, Length);

    public void Dispose()
    {
        _view?.Dispose();
        _file?.Dispose();
    }
}
