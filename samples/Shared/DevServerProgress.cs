// Tells what takes time while a sample starts a dev server of its own.
namespace TypedLangGraph.Samples;

/// <summary>Writes each line at once and in order; <see cref="Progress{T}"/> would not.</summary>
internal sealed class DevServerProgress : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine($"  {value}");
}
