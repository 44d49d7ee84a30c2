using System;

namespace TypedLangGraph.Analyzers.Misfits;

/// <summary>The kinds of JSON values that a schema allows, or that a type can be read from.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Text = 1,
    Number = 2,
    Boolean = 4,
    Object = 8,
    Array = 16,

    /// <summary>Anything but null, of which other rules apply.</summary>
    Any = Text | Number | Boolean | Object | Array,
}
