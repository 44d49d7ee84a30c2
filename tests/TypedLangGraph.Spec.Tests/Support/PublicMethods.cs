using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>The public methods of the clients with their XML documentation, as the compiler has written it.</summary>
internal static partial class PublicMethods
{
    /// <summary>The methods by the endpoints that their documentation names; an inherited documentation names the same ones.</summary>
    public static ILookup<string, PublicMethod> ByEndpoint() =>
        All().SelectMany(method => method.Endpoints.Select(endpoint => (endpoint, method))).ToLookup(entry => entry.endpoint, entry => entry.method);

    public static IReadOnlyList<PublicMethod> All()
    {
        var members = XDocument.Load(Path.ChangeExtension(typeof(LangGraphClient).Assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
        return
        [
            .. from member in members
               let match = ClientMethod().Match(member.Key)
               where match.Success && Names.Contains((match.Groups["client"].Value, match.Groups["method"].Value))
               let text = Text(member.Value, members)
               select new PublicMethod($"client.{match.Groups["client"].Value}.{match.Groups["method"].Value}", text, [.. Endpoint().Matches(text).Select(found => found.Value).Distinct()]),
        ];
    }

    /// <summary>The methods as reflection finds them: what is private may be documented, too.</summary>
    public static IReadOnlySet<(string Client, string Method)> Names { get; } =
        (from client in typeof(LangGraphClient).GetProperties()
         where client.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal)
         from method in client.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
         select (client.Name, method.Name)).ToHashSet();

    private static string Text(XElement member, Dictionary<string, XElement> members)
    {
        var inherited = member.Element("inheritdoc")?.Attribute("cref")?.Value is { } reference && members.TryGetValue(reference, out var original) ? Text(original, members) : null;
        return Blanks().Replace(member.Value, " ") + inherited;
    }

    [GeneratedRegex(@"^M:TypedLangGraph\.(?<client>Assistants|Threads|Runs|Crons|Store|Server)Client\.(?<method>\w+Async)")]
    private static partial Regex ClientMethod();

    [GeneratedRegex(@"\b(GET|PUT|POST|PATCH|DELETE) /[\w/{}]*")]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
