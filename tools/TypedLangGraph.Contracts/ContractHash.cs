using System.Security.Cryptography;
using System.Text;

namespace TypedLangGraph.Contracts;

/// <summary>The hash of a contract's content: of the file's text without the line that states the hash.</summary>
internal static class ContractHash
{
    public static string Of(GraphContract contract)
    {
        using var algorithm = SHA256.Create();
        var text = new StringBuilder("sha256:");
        foreach (var part in algorithm.ComputeHash(Encoding.UTF8.GetBytes(ContractWriter.WithoutHash(contract))))
            text.Append(part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
