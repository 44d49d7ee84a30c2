using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Changes;

/// <summary>Null that comes or goes.</summary>
public sealed class NullabilityChangeTests
{
    private static readonly string Null30 = SmallDocument.ObjectWith("""{"type":"string","nullable":true}""", isRequired: true);
    private static readonly string Null31 = SmallDocument.ObjectWith("""{"type":["string","null"]}""", isRequired: true);
    private static readonly string Never = SmallDocument.ObjectWith("""{"type":"string"}""", isRequired: true);

    [Fact]
    public void Null_in_an_answer_breaks_where_we_require_a_value() =>
        Assert.Equal(["breaking nullability-changed Thing.value: is never null -> may be null"], Told.OfAnswers(Never, Null31, Versions.Newer));

    [Fact]
    public void Null_in_an_answer_is_compatible_where_the_value_may_be_absent() => Assert.Equal(
        ["compatible nullability-changed Thing.value: is never null -> may be null"],
        Told.OfAnswers(SmallDocument.ObjectWith("""{"type":"string"}"""), SmallDocument.ObjectWith("""{"type":["string","null"]}"""), Versions.Newer));

    [Theory]
    [ClassData(typeof(Versions))]
    public void An_answer_that_is_never_null_is_compatible(string version) =>
        Assert.Equal(["compatible nullability-changed Thing.value: may be null -> is never null"], Told.OfAnswers(Null30, Never, version));

    [Theory]
    [ClassData(typeof(Versions))]
    public void A_request_that_must_not_be_null_is_breaking(string version) =>
        Assert.Equal(["breaking nullability-changed Thing.value: may be null -> is never null"], Told.OfRequests(Null30, Never, version));

    [Fact]
    public void A_request_that_may_be_null_is_compatible() =>
        Assert.Equal(["compatible nullability-changed Thing.value: is never null -> may be null"], Told.OfRequests(Never, Null31, Versions.Newer));
}
