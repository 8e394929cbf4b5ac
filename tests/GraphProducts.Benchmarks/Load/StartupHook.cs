using System.Globalization;
using System.Runtime.InteropServices;

/// <summary>
/// Loaded into both servers by DOTNET_STARTUP_HOOKS, which asks for this name outside of any namespace: on SIGUSR1 it writes the bytes allocated
/// so far to the file that ALLOCATED_BYTES_FILE names. It costs nothing until it is asked.
/// </summary>
internal static class StartupHook
{
    private const int UserSignal1 = 10;

    // A registration ends when it is collected.
    private static readonly List<PosixSignalRegistration> s_kept = [];

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("ALLOCATED_BYTES_FILE") is { Length: > 0 } file)
            s_kept.Add(PosixSignalRegistration.Create((PosixSignal)UserSignal1, signal => Answer(signal, file)));
    }

    private static void Answer(PosixSignalContext signal, string file)
    {
        signal.Cancel = true; // Left alone, the signal ends the process.
        Write(file);
    }

    // Moved into place, so that whoever waits for the file never reads half of it.
    private static void Write(string file)
    {
        File.WriteAllText(file + ".new", GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }
}
