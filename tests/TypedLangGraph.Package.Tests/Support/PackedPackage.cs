using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(TypedLangGraph.Package.Tests.Support.PackedPackage))]

namespace TypedLangGraph.Package.Tests.Support;

/// <summary>The packages, packed once for all tests into a folder of their own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Version = "0.0.1-test";

    private readonly string _root = Directory.CreateTempSubdirectory("typedlanggraph-package-").FullName;

    public string Feed => Path.Combine(_root, "feed");

    /// <param name="id">The id of a package.</param>
    /// <param name="extension">That of the package itself, or of its symbols.</param>
    public string FileOf(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync()
    {
        foreach (var (id, source) in PackageIds.All)
        {
            var project = Path.Combine(Repository, source, $"{id}.csproj");
            (await Dotnet.RunAsync(Repository, "pack", project, "--no-build", "-c", Configuration, "-o", Feed, "-nologo", $"-p:Version={Version}")).Succeeded();
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A project outside of the repository: one package, and a folder of restored packages of its own, so that nothing restored earlier helps.</summary>
    /// <param name="program">The folder beside the tests that holds the project's program.</param>
    /// <param name="package">The id of the package.</param>
    /// <param name="name">The project's folder; null names it after the program.</param>
    public string CreateConsumer(string program, string package = PackageIds.Library, string? name = null)
    {
        var folder = Path.Combine(_root, name ?? program.ToLowerInvariant());
        Directory.CreateDirectory(folder);
        File.Copy(ProgramOf(program), Path.Combine(folder, "Program.cs"));
        var project = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Consumer", "Consumer.csproj.txt"));
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), project.Replace("PACKAGE", package));
        new XDocument(new XElement("configuration",
            new XElement("config", new XElement("add", new XAttribute("key", "globalPackagesFolder"), new XAttribute("value", Path.Combine(_root, "restored")))),
            new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Feed)))))
            .Save(Path.Combine(folder, "nuget.config"));
        return folder;
    }

    /// <param name="program">The folder beside the tests that holds the program.</param>
    public static string ProgramOf(string program) => Path.Combine(AppContext.BaseDirectory, program, "Program.cs.txt");

    /// <summary>Installs the tool as a user does, into a folder of its own.</summary>
    internal async Task<InstalledTool> InstallToolAsync()
    {
        var folder = Path.Combine(_root, "tool");
        (await Dotnet.RunAsync(_root, "tool", "install", PackageIds.Tool, "--tool-path", folder, "--version", Version, "--source", Feed)).Succeeded();
        return new InstalledTool(folder);
    }

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TypedLangGraph.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run from inside of the repository.");
        return folder.FullName;
    }
}
