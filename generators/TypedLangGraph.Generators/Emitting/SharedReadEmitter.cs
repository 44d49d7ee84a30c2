using System.Globalization;
using System.Linq;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>Expressions that read a member of a state with what is remembered of the state before.</summary>
internal static class SharedReadEmitter
{
    /// <summary>True when a state has a member for which it pays to remember the state before.</summary>
    public static bool IsUsed(StateSpec state) => state.Root.Members.Any(static member => member.Share != ShareKind.None);

    /// <param name="state">The state.</param>
    /// <param name="index">The member's number.</param>
    public static string Read(StateSpec state, int index)
    {
        var member = state.Root.Members[index];
        var plain = ValueEmitter.ReadPresent(member.Value);
        var slot = index.ToString(CultureInfo.InvariantCulture);
        var shared = "memory is null ? " + plain + " : " + (member.Share == ShareKind.Whole
            ? "memory.Read<" + member.Value.CoreType + ">(ref reader, " + slot + ", static (ref " + Names.Reader + " reader) => " + plain + ")"
            : ReadList(state, member, slot));
        return ValueEmitter.OrNull(member.Value, shared);
    }

    private static string ReadList(StateSpec state, MemberSpec member, string slot)
    {
        var element = state.Collections.First(collection => collection.Method == member.Value.Reader).Element;
        var read = ValueEmitter.Read(element);
        var body = element.Null == NullHandling.Reject ? "{ " + CollectionEmitter.RejectNull(element) + " return " + read + "; }" : read;
        var list = "memory.ReadList<" + element.Type + ">(ref reader, " + slot + ", static (ref " + Names.Reader + " reader) => " + body + ")";
        return member.Share switch
        {
            ShareKind.ItemsOfList => "new global::System.Collections.Generic.List<" + element.Type + ">(" + list + ")",
            ShareKind.ItemsOfArray => "global::System.Linq.Enumerable.ToArray(" + list + ")",
            _ => list,
        };
    }
}
