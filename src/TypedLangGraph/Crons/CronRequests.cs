namespace TypedLangGraph;

/// <summary>Turns the options of crons into the request bodies of the REST layer.</summary>
internal static class CronRequests
{
    public static CronCreateRequest Create<TState>(string assistantId, string schedule, CronCreateOptions<TState> options)
        where TState : IGraphState<TState> => new()
        {
            AssistantId = assistantId,
            Schedule = schedule,
            Timezone = IanaName(options.TimeZone),
            EndTime = options.EndTime,
            Input = options.Input?.Payload,
            Metadata = options.Metadata,
            Config = options.Config,
            Context = options.Context,
            Webhook = options.Webhook?.OriginalString,
            InterruptBefore = RunRequests.Nodes(options.InterruptBefore),
            InterruptAfter = RunRequests.Nodes(options.InterruptAfter),
            Enabled = options.Enabled,
            StreamMode = RunRequests.Modes(options.StreamMode),
            StreamSubgraphs = options.StreamSubgraphs,
            StreamResumable = options.StreamResumable,
            Durability = options.Durability,
            OnRunCompleted = options.OnRunCompleted,
        };

    public static ThreadCronCreateRequest CreateForThread<TState>(string assistantId, string schedule, ThreadCronOptions<TState> options)
        where TState : IGraphState<TState> => new()
        {
            AssistantId = assistantId,
            Schedule = schedule,
            Timezone = IanaName(options.TimeZone),
            EndTime = options.EndTime,
            Input = options.Input?.Payload,
            Metadata = options.Metadata,
            Config = options.Config,
            Context = options.Context,
            Webhook = options.Webhook?.OriginalString,
            InterruptBefore = RunRequests.Nodes(options.InterruptBefore),
            InterruptAfter = RunRequests.Nodes(options.InterruptAfter),
            Enabled = options.Enabled,
            StreamMode = RunRequests.Modes(options.StreamMode),
            StreamSubgraphs = options.StreamSubgraphs,
            StreamResumable = options.StreamResumable,
            Durability = options.Durability,
            MultitaskStrategy = options.MultitaskStrategy,
        };

    public static CronPatchRequest Update<TState>(CronUpdateOptions<TState> options)
        where TState : IGraphState<TState> => new()
        {
            Schedule = options.Schedule,
            Timezone = IanaName(options.TimeZone),
            EndTime = options.EndTime.HasValue ? EndTime(options.EndTime.Value) : default(JsonPayload?),
            Input = options.Input?.Payload,
            Metadata = options.Metadata,
            Config = options.Config,
            Context = options.Context,
            Webhook = options.Webhook?.OriginalString,
            InterruptBefore = RunRequests.Nodes(options.InterruptBefore),
            InterruptAfter = RunRequests.Nodes(options.InterruptAfter),
            Enabled = options.Enabled,
            StreamMode = RunRequests.Modes(options.StreamMode),
            StreamSubgraphs = options.StreamSubgraphs,
            StreamResumable = options.StreamResumable,
            Durability = options.Durability,
            OnRunCompleted = options.OnRunCompleted,
        };

    private static JsonPayload EndTime(DateTimeOffset? time) =>
        time is { } end ? JsonPayload.Write(end, static (writer, value) => writer.WriteStringValue(value)) : default;

    private static string? IanaName(TimeZoneInfo? zone)
    {
        if (zone is null || zone.HasIanaId)
            return zone?.Id;
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name)
            ? name
            : throw new ArgumentException($"The time zone \"{zone.Id}\" has no IANA name, by which servers know time zones. Find one with TimeZoneInfo.FindSystemTimeZoneById(\"Europe/Berlin\").");
    }
}
