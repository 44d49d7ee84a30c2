using System.Runtime.CompilerServices;

namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>Files outside of this project.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    // This file lies three folders below the root.
    private static string FindRoot([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(here, "..", "..", "..", ".."));
}
