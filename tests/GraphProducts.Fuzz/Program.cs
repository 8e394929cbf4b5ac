using GraphProducts.Fuzz.Running;

namespace GraphProducts.Fuzz;

// A named class, since tests that refer to the server's Program refer to this project too.
internal static class Program
{
    public static int Main(string[] arguments) => CommandLine.Run(arguments, Console.Out);
}
