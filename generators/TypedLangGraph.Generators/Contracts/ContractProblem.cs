namespace TypedLangGraph.Generators.Contracts;

/// <summary>Why a contract cannot be read.</summary>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Line">Where in the file, counted from 0.</param>
/// <param name="Column">Where in the line, counted from 0.</param>
internal sealed record ContractProblem(string Message, int Line, int Column);
