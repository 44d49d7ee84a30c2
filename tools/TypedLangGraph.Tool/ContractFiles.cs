using System.Text;
using TypedLangGraph.Contracts;

namespace TypedLangGraph.Tool;

/// <summary>The files in which contracts are kept.</summary>
internal static class ContractFiles
{
    /// <summary>Folders in which no checked-in file lies.</summary>
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>The name of a graph's file. An id that is no plain name cannot lead out of the folder.</summary>
    public static string NameOf(string graphId)
    {
        var name = string.Concat(graphId.EnumerateRunes().Select(rune => IsPlain(rune) ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
        return (name.StartsWith('.') ? "%2E" + name[1..] : name) + ContractFileName.Extension;
    }

    /// <exception cref="ToolException">The file cannot be read, or is no contract.</exception>
    public static async Task<GraphContract> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return ContractReader.Read(await File.ReadAllTextAsync(path, cancellationToken));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"There is no file \"{path}\". Get it with \"typed-langgraph pull URL\", or say with --from where it is.", exception);
        }
        catch (ContractFormatException exception)
        {
            throw new ToolException($"The file \"{path}\" cannot be read. {exception.Message}", exception);
        }
    }

    /// <summary>Writes a contract unless the file holds it already.</summary>
    /// <returns>True when the file has changed.</returns>
    public static async Task<bool> WriteAsync(string path, GraphContract contract, CancellationToken cancellationToken)
    {
        var text = ContractWriter.Write(contract);
        if (File.Exists(path) && (await File.ReadAllTextAsync(path, cancellationToken)).ReplaceLineEndings("\n") == text)
            return false;
        await File.WriteAllTextAsync(path, text, cancellationToken);
        return true;
    }

    /// <summary>The files that the names stand for, sorted: themselves, or all contracts in and below a folder.</summary>
    /// <exception cref="ToolException">A name leads nowhere, or to nothing.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> names)
    {
        string[] files = [.. names.SelectMany(In).Distinct().Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new ToolException(
                $"There is no *{ContractFileName.Extension} file in {string.Join(", ", names.Select(name => $"\"{name}\""))}. "
                + "Get them with \"typed-langgraph pull URL\".");
    }

    private static bool IsPlain(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-' or '.' or ' ';

    private static IEnumerable<string> In(string name)
    {
        if (File.Exists(name))
            return [name];
        if (!Directory.Exists(name))
            throw new ToolException($"There is no file or folder \"{name}\".");
        return Directory.EnumerateFiles(name, "*" + ContractFileName.Extension)
            .Concat(Directory.EnumerateDirectories(name).Where(IsSearched).SelectMany(In))
            .Select(file => Path.GetRelativePath(".", file) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : file);
    }

    private static bool IsSearched(string folder) =>
        Path.GetFileName(folder) is var name && !name.StartsWith('.') && !Skipped.Contains(name) && new DirectoryInfo(folder).LinkTarget is null;
}
