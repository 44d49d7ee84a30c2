// One value of a state, in words, and whether it is new.
using TypedLangGraph;

namespace Terminal;

/// <param name="Key">For example <c>depth</c> or <c>messages[2]</c>.</param>
/// <param name="Text">The value on one line.</param>
/// <param name="IsChanged">Whether the state before had another value there, or none.</param>
internal sealed record StateLine(string Key, string Text, bool IsChanged)
{
    /// <param name="state">A state.</param>
    /// <param name="before">The lines of the state before it, or null when this is the first one; then nothing counts as changed.</param>
    public static IReadOnlyList<StateLine> Compare(AnyState state, IReadOnlyList<StateLine>? before)
    {
        var texts = before?.ToDictionary(line => line.Key, line => line.Text);
        return [.. Texts(state).Select(line => new StateLine(line.Key, line.Text, texts is not null && texts.GetValueOrDefault(line.Key) != line.Text))];
    }

    private static IEnumerable<(string Key, string Text)> Texts(AnyState state) =>
    [
        .. (state.Messages ?? []).Select((message, index) => ($"messages[{index}]", Describe(message))),
        .. (state.Others ?? []).Select(other => (other.Key, OneLine(other.Value.ToString()))),
    ];

    private static string Describe(Message message)
    {
        var calls = message is AIMessage { ToolCalls: var toolCalls } ? toolCalls.Select(call => $"calls {call.Name} {call.Args}") : [];
        return OneLine($"{message.Type}: {string.Join(", ", calls.Prepend(message.Text).Where(part => part.Length > 0))}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
