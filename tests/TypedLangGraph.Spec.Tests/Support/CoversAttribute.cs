using System.Reflection;
using Xunit.v3;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>Says which operation of the document a test shows, and fails the test when its requests did not ask for it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAttribute(string operation) : BeforeAfterTestAttribute
{
    /// <summary>The operation, for example <c>GET /threads/{thread_id}</c>.</summary>
    public string Operation => operation;

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        // A test that failed or was skipped has its own story to tell.
        if (TestContext.Current.TestState?.Result == TestResult.Passed)
            Assert.Contains(operation, OperationLog.Of(test.UniqueID));
    }
}
