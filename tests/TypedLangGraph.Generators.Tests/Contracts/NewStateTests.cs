using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.States;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>A filled state and the one that <c>new-state</c> writes for the same contract agree in names, types and keys.</summary>
public sealed class NewStateTests
{
    public static TheoryData<string> Graphs() => [.. Contract.Graphs];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void The_members_are_the_same(string graph)
    {
        var contract = Contract.Pulled(graph);
        var model = StateModelBuilder.Build(ContractReader.Read(contract.GetText(TestContext.Current.CancellationToken).ToString()));
        var written = Consumer.Of(StateSource.Write(model, "Demo"));
        var filled = Contract.Consumer(contract, $"using TypedLangGraph; namespace Demo; [GraphState(\"{graph}\")] public partial record {model.State.Name};");

        var state = "Demo." + model.State.Name;
        Assert.Equal(Members(written.Type(state)), Members(filled.Type(state)));
        foreach (var type in model.Records.Select(record => record.Name).Concat(model.Enums.Select(values => values.Name)))
            Assert.Equal(Members(written.Type("Demo." + type)), Members(filled.Type(state + "+" + type)));
        Assert.Equal(Keys(written.State(state), model), Keys(filled.State(state), model));
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? type.GetEnumNames()
        : type.GetProperties().Select(property => Name(property.PropertyType) + " " + property.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Keys(IStateAccess access, StateModel model) => model.State.Members.Select(member => access.MemberName(member.Key));

    private static string Name(Type type) => type.Name + string.Concat(type.GetGenericArguments().Select(argument => "," + Name(argument)));
}
