using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using TypedLangGraph.Extensions.AI.Input;
using TypedLangGraph.Extensions.AI.Output;

namespace TypedLangGraph.Extensions.AI;

/// <summary>An assistant as a chat client.</summary>
internal sealed class LangGraphChatClient(LangGraphClient client, string assistantId, LangGraphChatClientOptions settings) : IChatClient
{
    /// <summary>Interrupts come with the updates.</summary>
    private const StreamMode Modes = StreamMode.MessagesTuple | StreamMode.Updates;

    private readonly ChatClientMetadata _metadata = new("langgraph", client.BaseAddress, assistantId);

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var stream = Start([.. messages], options, cancellationToken);
        var reader = new ResponseReader(stream, settings.UseThreads, Include);
        var isOver = false;
        try
        {
            await foreach (var chunk in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                foreach (var update in reader.Read(chunk))
                    yield return update;
            }

            isOver = true;
            foreach (var update in reader.End())
                yield return update;
        }
        finally
        {
            if (!isOver)
                await StopAsync(stream).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(LangGraphClient) ? client
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>The client of the server belongs to whoever made it.</summary>
    public void Dispose()
    {
    }

    private bool Include(MessageMetadata metadata) => settings.Include?.Invoke(metadata) ?? true;

    private RunStream<OpenState> Start(List<ChatMessage> messages, ChatOptions? chatOptions, CancellationToken cancellationToken)
    {
        var request = RunRequest.Of(messages, chatOptions, settings);
        if (!settings.UseThreads)
        {
            var input = request.ToInputWithoutThread(chatOptions?.ConversationId);
            return client.Runs.StreamAsync(assistantId, Configure(new StatelessRunOptions<OpenState> { Input = input }, chatOptions), cancellationToken);
        }

        var threadId = ConversationIds.Parse(chatOptions?.ConversationId);
        var run = new ThreadRunOptions<OpenState>
        {
            Input = request.ToRunInput(),
            IfNotExists = threadId is null ? IfNotExists.Create : null,
        };
        return client.Runs.StreamAsync(threadId ?? Guid.NewGuid(), assistantId, Configure(run, chatOptions), cancellationToken);
    }

    private TOptions Configure<TOptions>(TOptions run, ChatOptions? chatOptions)
        where TOptions : RunOptions<OpenState>
    {
        run.StreamMode = Modes;
        run.StreamResumable = settings.Resumable && settings.UseThreads;
        run.Context = settings.Context?.Invoke(chatOptions);
        return run;
    }

    /// <summary>Whatever made the caller stop is what the caller gets to know, not that the run had ended meanwhile.</summary>
    private async Task StopAsync(RunStream<OpenState> stream)
    {
        if (!settings.CancelRunWhenStopped || stream.RunId is null || stream.Outcome != RunOutcome.Unknown)
            return;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await stream.CancelAsync(cancellationToken: limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is LangGraphException or OperationCanceledException)
        {
        }
    }
}
