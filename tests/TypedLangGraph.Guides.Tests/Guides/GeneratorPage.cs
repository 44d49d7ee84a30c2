using TypedLangGraph.Guides.Tests.States;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class GeneratorPage
{
    [Fact]
    public void Updates_in_each_language_version()
    {
        var state = new ArticleState { Topic = "dogs", Tags = ["a"] };

        #region language-versions
        var update = new StateUpdate<ArticleState> { Topic = "cats" };          // C# 14
        var same = new ArticleState.Update { Topic = "cats" };                  // every version

        var topic = update.Topic.Value;                                         // C# 14
        var sameTopic = update.Typed().Topic.Value;                             // every version

        update = new ArticleState.Update { Tags = new(["a", "b"]) };            // a collection expression, whatever the member's collection type
        update = new ArticleState.Update { Tags = new[] { "a", "b" } };         // an object whose type is no interface needs no new(...)
        update = new ArticleState.Update { Tags = Optional.Of(state.Tags) };    // one whose type is an interface
        #endregion

        Assert.Equal(topic, sameTopic);
        Assert.Equal("cats", same.Topic.Value);
        Assert.Equal(["a"], update.Tags.Value);
    }
}
