// The dotnet tool "typed-langgraph".
using System.Text;
using TypedLangGraph.Tool;
using TypedLangGraph.Tool.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await ToolCommand.RunAsync(args, Terminal.OfProcess());
