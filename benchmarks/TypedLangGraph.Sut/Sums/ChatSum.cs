using TypedLangGraph.Sut.States;

namespace TypedLangGraph.Sut.Sums;

internal sealed class ChatSum : IStateSum<ChatState>
{
    public static void Add(Checksum sum, ChatState state) => Add(sum, state.Messages);

    public static void Add(Checksum sum, StateUpdate<ChatState> update) => Add(sum, ((ChatState.Update)update).Messages.GetValueOrDefault());

    public static void Add(Checksum sum, IReadOnlyList<ChatEntry>? messages)
    {
        foreach (var message in messages ?? [])
        {
            sum.Add(message.Content);
            sum.Add(message.Id);
        }
    }
}
