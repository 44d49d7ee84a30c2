using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatWeb;

/// <summary>How the page and the service write to each other.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PageThread))]
[JsonSerializable(typeof(PageMessage))]
[JsonSerializable(typeof(PageToken))]
[JsonSerializable(typeof(PageQuestion))]
[JsonSerializable(typeof(PageRun))]
[JsonSerializable(typeof(NewThread))]
[JsonSerializable(typeof(Say))]
[JsonSerializable(typeof(Decide))]
internal sealed partial class PageJson : JsonSerializerContext;
