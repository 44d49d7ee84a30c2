using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(TypedLangGraph.Package.Tests.Support.PackedPackage))]

namespace TypedLangGraph.Package.Tests.Support;

/// <summary>The package, packed once for all tests into a folder of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("typedlanggraph-package-").FullName;

    public string Feed => Path.Combine(_root, "feed");

    public string File => Directory.GetFiles(Feed, "*.nupkg").Single();

    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync()
    {
        var project = Path.Combine(Repository, "src", "TypedLangGraph", "TypedLangGraph.csproj");
        (await Dotnet.RunAsync(Repository, "pack", project, "--no-build", "-c", Configuration, "-o", Feed, "-nologo", "-p:Version=0.0.1-test")).Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A project outside of the repository: this package, and a folder of restored packages of its own, so that nothing restored earlier helps.</summary>
    public string CreateConsumer(string name)
    {
        var folder = Path.Combine(_root, name);
        Directory.CreateDirectory(folder);
        foreach (var source in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumer")))
            System.IO.File.Copy(source, Path.Combine(folder, Path.GetFileName(source).Replace(".txt", string.Empty)));
        new XDocument(new XElement("configuration",
            new XElement("config", new XElement("add", new XAttribute("key", "globalPackagesFolder"), new XAttribute("value", Path.Combine(_root, "restored")))),
            new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Feed)))))
            .Save(Path.Combine(folder, "nuget.config"));
        return folder;
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
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "TypedLangGraph.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run from inside of the repository.");
        return folder.FullName;
    }
}
