using System;

namespace TypedLangGraph.Contracts;

/// <summary>A text is no contract, or an answer cannot become one. The message says what is wrong and what to do.</summary>
internal sealed class ContractFormatException : Exception
{
    public ContractFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
