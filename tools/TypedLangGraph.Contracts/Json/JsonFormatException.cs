using System;

namespace TypedLangGraph.Contracts.Json;

/// <summary>A text is no JSON. The message says what is wrong and where.</summary>
internal sealed class JsonFormatException : Exception
{
    public JsonFormatException(string problem, int line, int column)
        : base($"line {line}, column {column}: {problem}")
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line where reading ended, from 1.</summary>
    public int Line { get; }

    /// <summary>The place in that line, from 1.</summary>
    public int Column { get; }
}
