using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Drift.Reports;

/// <summary>Writes everything that is known about a comparison, for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(DriftReport report) => JsonSerializer.Serialize(report, Options).ReplaceLineEndings("\n") + "\n";
}
