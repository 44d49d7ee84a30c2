using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class StoreGuide(DevServerFixture server)
{
    [Fact]
    public async Task Items_of_a_type()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region store
        string[] preferences = ["users", "42", "preferences"];
        await client.Store.PutAsync(preferences, "morning", new Preference("tea", 2), PreferenceContext.Default.Preference);
        await client.Store.PutAsync(preferences, "evening", new Preference("cocoa", 1), PreferenceContext.Default.Preference);

        var item = await client.Store.GetAsync(preferences, "morning", PreferenceContext.Default.Preference);
        Console.WriteLine($"{item?.Value.Cups} cups of {item?.Value.Drink}");

        await foreach (var found in client.Store.SearchAsync(["users"], PreferenceContext.Default.Preference, new() { Filter = new() { ["cups"] = 1 } }))
            Console.WriteLine($"{found.Key}: {found.Value.Drink}");

        await foreach (var labels in client.Store.ListNamespacesAsync(new() { Prefix = ["users"] }))
            Console.WriteLine(string.Join(" / ", labels));
        #endregion

        Printed.AsIn("store");
    }

    [Fact]
    public async Task Items_that_are_states()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region store-state
        await client.Store.PutAsync(["jokes"], "best", new JokeState { Topic = "cats", Joke = "a good one" });

        var best = await client.Store.GetAsync<JokeState>(["jokes"], "best");
        Console.WriteLine(best?.Value.Joke);
        #endregion

        Printed.AsIn("store-state");
    }
}
