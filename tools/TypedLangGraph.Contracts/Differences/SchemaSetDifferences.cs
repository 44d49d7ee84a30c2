using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Differences;

/// <summary>How the schemas of a graph or subgraph differ. What differs in several of them alike is said once, of the first.</summary>
internal static class SchemaSetDifferences
{
    public static IEnumerable<string> Explain(SchemaSet file, SchemaSet server, string owner)
    {
        var said = new HashSet<string>();
        foreach (var role in SchemaSet.Roles)
        {
            var name = SchemaSet.NameOf(role);
            if (file[role] is null || server[role] is null)
            {
                if (file[role] is not null)
                    yield return $"The server does not tell the {name} schema of {owner} any more.";
                else if (server[role] is not null)
                    yield return $"The server tells the {name} schema of {owner}, which the file lacks.";
                continue;
            }

            if (said.Add(CanonicalJson.Line(file[role]!) + "\n" + CanonicalJson.Line(server[role]!)))
            {
                foreach (var sentence in new SchemaDifferences(file[role]!, server[role]!, name, owner).Explain().Distinct())
                    yield return sentence;
            }
        }
    }
}
