using System;

namespace TypedLangGraph.Analyzers.Runs;

/// <summary>The servers that something holds for.</summary>
[Flags]
internal enum Servers
{
    None = 0,
    JavaScript = 1,
    Python = 2,
    All = JavaScript | Python,
}
