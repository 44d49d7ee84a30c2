namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    /// <summary>Takes the first name from a list with commas; false when the list is empty.</summary>
    /// <param name="list">The names that are left.</param>
    /// <param name="name">The name without the white space around it.</param>
    public static bool TakeName(ref ReadOnlySpan<byte> list, out ReadOnlySpan<byte> name)
    {
        var isTaken = !list.IsEmpty;
        var comma = list.IndexOf((byte)',');
        name = (comma < 0 ? list : list[..comma]).Trim(" \t\r\n"u8);
        list = comma < 0 ? default : list[(comma + 1)..];
        return isTaken;
    }

    /// <summary>Puts the name of a flag in front of those that were found before, when all its bits are set.</summary>
    /// <param name="rest">The bits that have no name yet.</param>
    /// <param name="flag">The bits of the flag.</param>
    /// <param name="name">Its text.</param>
    /// <param name="names">The names of the bits that were taken.</param>
    public static void TakeFlag(ref ulong rest, ulong flag, string name, ref string? names)
    {
        if ((rest & flag) != flag)
            return;

        rest &= ~flag;
        names = names is null ? name : name + ", " + names;
    }
}
