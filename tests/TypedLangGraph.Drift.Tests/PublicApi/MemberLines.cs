using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TypedLangGraph.Drift.Tests.PublicApi;

/// <summary>Writes the lines of a type's members, without those that the compiler adds to records.</summary>
internal sealed class MemberLines(Type type)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();

    public IEnumerable<string> Write() =>
        type.GetConstructors(Declared).Where(IsSeen).Select(Constructor)
            .Concat(type.GetFields(Declared).Where(IsSeen).Select(Field))
            .Concat(type.GetProperties(Declared).Where(IsSeen).Select(Property))
            .Concat(type.GetEvents(Declared).Where(@event => IsSeen(@event.AddMethod!)).Select(Event))
            .Concat(type.GetMethods(Declared).Where(method => IsSeen(method) && !IsAccessor(method) && !IsCompilers(method)).Select(Method))
            .Select(line => $"{TypeNames.Full(type)} :: {line}");

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsSeen(FieldInfo field) => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName;

    private bool IsSeen(PropertyInfo property) => property.GetAccessors(nonPublic: true).Any(IsSeen) && !IsCompilers(property);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>Delegates say everything with Invoke.</summary>
    private bool IsCompilers(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || (typeof(Delegate).IsAssignableFrom(type) && member.Name is "BeginInvoke" or "EndInvoke");

    private string Constructor(ConstructorInfo constructor) => $"{Access(constructor)}{type.Name.Split('`')[0]}({Parameters(constructor)})";

    private string Field(FieldInfo field) =>
        field.IsLiteral ? $"const {TypeNames.Of(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}"
        : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "") + $"{TypeNames.Of(_nullability.Create(field))} {field.Name}";

    private static string Event(EventInfo @event) => $"event {TypeNames.Of(@event.EventHandlerType!)} {@event.Name}";

    private string Property(PropertyInfo property)
    {
        var accessor = property.GetAccessors(nonPublic: true).First(IsSeen);
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty;
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : string.Empty;
        var name = index.Length > 0 ? "this" : property.Name;
        var both = new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsSeen);
        var accessors = string.Concat(both.Select(method => Accessor(method, accessor)));
        return $"{Access(accessor)}{Modifiers(accessor)}{required}{TypeNames.Of(_nullability.Create(property))} {name}{index} {{ {accessors}}}";
    }

    private static string Accessor(MethodInfo method, MethodInfo widest)
    {
        var isInit = method.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return $"{(Access(method) == Access(widest) ? string.Empty : Access(method))}{(isInit ? "init" : method.Name.Split('.')[^1][..3])}; ";
    }

    private string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : string.Empty;
        var returned = $"{(method.ReturnType.IsByRef ? "ref " : string.Empty)}{TypeNames.Of(_nullability.Create(method.ReturnParameter))}";
        var extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        var constraints = TypeLine.Constraints(method.GetGenericArguments());
        return $"{Access(method)}{Modifiers(method)}{returned} {method.Name}{generic}({extends}{Parameters(method)}){constraints}";
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        var passed = parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : string.Empty;
        var otherwise = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : string.Empty;
        return $"{passed}{TypeNames.Of(_nullability.Create(parameter))} {parameter.Name}{otherwise}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Modifiers(MethodInfo method) =>
        (method.IsStatic ? "static " : string.Empty)
        + (method.IsAbstract ? "abstract "
            : !method.IsVirtual || method.IsFinal ? string.Empty
            : method.GetBaseDefinition() == method ? "virtual "
            : "override ");

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
