using System.Globalization;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The values of an object in locals, and bits that remember which keys were there, in as many words as the members need.</summary>
internal sealed class Presence : IMemberValues
{
    private const int WordSize = 64;

    private readonly ObjectSpec _type;
    private readonly int[] _bits;
    private readonly int _count;

    public Presence(ObjectSpec type)
    {
        _type = type;
        _bits = new int[type.Count];
        for (var i = 0; i < _bits.Length; i++)
            _bits[i] = NeedsBit(type[i]) ? _count++ : -1;
    }

    public void Declare(SourceWriter writer)
    {
        for (var first = 0; first < _count; first += WordSize)
            writer.Line("ulong " + Word(first) + " = 0;");
    }

    /// <summary>The statement that notes a key, or null when nothing asks for it.</summary>
    public string? Note(int member) => _bits[member] < 0 ? null : Word(_bits[member]) + " |= " + Mask(_bits[member]) + ";";

    public string Value(int member) => ObjectReaderEmitter.Local(_type[member]);

    public string IsPresent(int member) => "(" + Word(_bits[member]) + " & " + Mask(_bits[member]) + ") != 0";

    public string IsAbsent(int member) => "(" + Word(_bits[member]) + " & " + Mask(_bits[member]) + ") == 0";

    private static bool NeedsBit(MemberSpec member) =>
        member.IsRequired || member.Binding is MemberBinding.InitializerOrDefault or MemberBinding.Setter or MemberBinding.Fill;

    private static string Word(int bit) => "present" + (bit / WordSize).ToString(CultureInfo.InvariantCulture);

    private static string Mask(int bit) => "0x" + (1UL << (bit % WordSize)).ToString("x", CultureInfo.InvariantCulture) + "UL";
}
