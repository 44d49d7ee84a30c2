// How jobs and journal entries are written: JSON without reflection.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Worker;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class WorkerJson : JsonSerializerContext;
