using System.Reflection;

namespace TypedLangGraph.Http;

/// <summary>The version of this library, as the user agent and telemetry tell it.</summary>
internal static class LibraryVersion
{
    public static string Text { get; } =
        (typeof(LibraryVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
