using System.Runtime.CompilerServices;

namespace TypedLangGraph;

/// <summary>Picks the messages out of a stream: all of them, those of a node, those with a tag, or just their text.</summary>
public static class MessageStreamExtensions
{
    /// <summary>The streamed messages; other chunks are left out.</summary>
    /// <param name="chunks">A stream with <see cref="StreamMode.MessagesTuple"/>.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async IAsyncEnumerable<MessageTokenChunk> OfMessages(
        this IAsyncEnumerable<StreamChunk> chunks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        await foreach (var chunk in chunks.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (chunk is MessageTokenChunk token)
                yield return token;
        }
    }

    /// <summary>The streamed messages of the models that a node calls; other chunks are left out.</summary>
    /// <param name="chunks">A stream with <see cref="StreamMode.MessagesTuple"/>.</param>
    /// <param name="node">The node's name in its graph.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static IAsyncEnumerable<MessageTokenChunk> WhereNode(
        this IAsyncEnumerable<StreamChunk> chunks, string node, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        ArgumentNullException.ThrowIfNull(node);
        return Where(chunks, token => token.Metadata.Node == node, cancellationToken);
    }

    /// <summary>The streamed messages of the models that have a tag; other chunks are left out.</summary>
    /// <param name="chunks">A stream with <see cref="StreamMode.MessagesTuple"/>.</param>
    /// <param name="tag">The tag, as the graph gave it to the model.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static IAsyncEnumerable<MessageTokenChunk> WhereTag(
        this IAsyncEnumerable<StreamChunk> chunks, string tag, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        ArgumentNullException.ThrowIfNull(tag);
        return Where(chunks, token => token.Metadata.Tags.Contains(tag), cancellationToken);
    }

    /// <summary>The new text of each streamed message that a model writes, piece by piece; pieces without text are left out.</summary>
    /// <param name="chunks">A stream with <see cref="StreamMode.MessagesTuple"/>.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async IAsyncEnumerable<string> TextDeltas(
        this IAsyncEnumerable<StreamChunk> chunks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        await foreach (var chunk in chunks.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (chunk is MessageTokenChunk { Message: AIMessage, Text: { Length: > 0 } text })
                yield return text;
        }
    }

    private static async IAsyncEnumerable<MessageTokenChunk> Where(
        IAsyncEnumerable<StreamChunk> chunks, Func<MessageTokenChunk, bool> predicate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var token in chunks.OfMessages(cancellationToken).ConfigureAwait(false))
        {
            if (predicate(token))
                yield return token;
        }
    }
}
