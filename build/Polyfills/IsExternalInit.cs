// Lets netstandard2.0 assemblies declare init-only properties and records.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
