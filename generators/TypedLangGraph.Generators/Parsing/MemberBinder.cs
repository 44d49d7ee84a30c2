using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Decides for each member of a type how a value that was read gets into the object.</summary>
internal sealed class MemberBinder
{
    private readonly ParseContext _context;
    private readonly INamedTypeSymbol _type;
    private readonly List<MemberCandidate> _candidates;
    private readonly bool _setsRequiredMembers;
    private readonly IParameterSymbol?[] _parameters;
    private int? _typesWithoutConstructorBody;

    public MemberBinder(ParseContext context, INamedTypeSymbol type, IMethodSymbol constructor, List<MemberCandidate> candidates)
    {
        _context = context;
        _type = type;
        _candidates = candidates;
        _setsRequiredMembers = constructor.HasAttribute("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute");
        _parameters = new IParameterSymbol?[candidates.Count];
        foreach (var parameter in constructor.Parameters)
        {
            var member = ConstructorSelector.MemberOf(parameter, candidates);
            if (member >= 0)
                _parameters[member] = parameter;
        }
    }

    /// <summary>The member with this index, or null when it is no member of the JSON or has a problem.</summary>
    public MemberSpec? Bind(int index, MemberPath path)
    {
        var candidate = _candidates[index];
        var parameter = _parameters[index];
        if (candidate.IsIgnored)
        {
            ReportUnsettable(candidate, parameter, path);
            return null;
        }

        if (parameter is null && candidate.IsComputed() && !CanFill(candidate))
            return null;

        if (!IsReadable(candidate))
        {
            _context.Report(StateProblemKind.MemberCannotBeSet, path, "it must be at least internal and have a getter");
            return null;
        }

        var isExtension = candidate.IsExtensionData;
        var key = isExtension ? string.Empty : JsonAttributes.Key(candidate.Symbol, _context.Policy);
        if (path.Member == path.Full && ReservedKeys.Contains(key))
        {
            _context.Report(StateProblemKind.ReservedKey, path, key);
            return null;
        }

        if (BindingOf(candidate, parameter) is not { } binding)
        {
            _context.Report(StateProblemKind.MemberCannotBeSet, path, "it has no setter and is no parameter of the constructor");
            return null;
        }

        var type = TypeOf(candidate, parameter);
        var value = isExtension ? ExtensionDataParser.Parse(_context, type, path) : ValueParser.Parse(_context, type, candidate.Symbol, path);
        if (value is null)
            return null;

        // Unknown keys are never demanded: without any there is an empty collection.
        var isRequired = !isExtension && ((candidate.IsRequired && !(parameter is { HasExplicitDefaultValue: true } && _setsRequiredMembers))
            || (parameter is { IsOptional: false } && value.Null == NullHandling.Reject));
        if (!(isExtension && binding == MemberBinding.Initializer))
            ReportNullWhenAbsent(candidate, value, binding, isRequired, path);

        return new(
            Identifiers.Escape(candidate.Name),
            candidate.Name,
            key,
            value,
            binding,
            isRequired,
            SetInInitializer: binding == MemberBinding.Constructor && candidate.IsRequired && !_setsRequiredMembers,
            parameter is null ? null : DefaultLiteral.Of(parameter, _context.Names),
            candidate.Omit,
            path.Member == path.Full && !isExtension ? SharingParser.Parse(_context, candidate.Type, value) : ShareKind.None);
    }

    /// <summary>The constructor's arguments. Optional parameters that are no member are left to their defaults.</summary>
    /// <param name="members">The members by number.</param>
    public List<ArgumentSpec> Arguments(List<MemberSpec> members)
    {
        var arguments = new List<ArgumentSpec>();
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (_parameters[i] is { } parameter && !_candidates[i].IsIgnored)
                arguments.Add(new(Identifiers.Escape(parameter.Name), members.FindIndex(member => member.DisplayName == _candidates[i].Name)));
        }

        return arguments;
    }

    private MemberBinding? BindingOf(MemberCandidate candidate, IParameterSymbol? parameter)
    {
        if (parameter is not null)
            return MemberBinding.Constructor;

        if (!candidate.IsWritable(_context))
            return CanFill(candidate) ? MemberBinding.Fill : null;

        if (candidate.IsRequired)
            return MemberBinding.Initializer;

        if (!candidate.IsInitOnly)
            return MemberBinding.Setter;

        return StartsAsDefault(candidate.Symbol)
            ? MemberBinding.Initializer
            : MemberBinding.InitializerOrDefault;
    }

    /// <summary>
    /// True when a new object is known to hold the default of the member's type: no initializer, and no constructor with a body that could
    /// assign it.
    /// </summary>
    private bool StartsAsDefault(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.Length == 0 || SourceFacts.HasInitializer(member, _context.CancellationToken))
            return false;

        var depth = 0;
        for (var type = _type; type is not null; type = type.BaseType, depth++)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType.OriginalDefinition))
                return depth < (_typesWithoutConstructorBody ??= SourceFacts.CountWithoutConstructorBody(_type, _context.CancellationToken));
        }

        return false;
    }

    /// <summary>A member without JSON can only be left out when nothing demands a value for it.</summary>
    private void ReportUnsettable(MemberCandidate ignored, IParameterSymbol? parameter, MemberPath path)
    {
        if (parameter is { IsOptional: false } || (ignored.IsRequired && !_setsRequiredMembers))
            _context.Report(StateProblemKind.MemberCannotBeSet, path, "[JsonIgnore] leaves it without a value, which the compiler demands");
    }

    private bool IsReadable(MemberCandidate candidate) =>
        candidate.Symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && _context.CanUseMember(candidate.Symbol)
        && (candidate.Property is null || (candidate.Property.GetMethod is { } getter && _context.CanUseMember(getter)));

    private static bool CanFill(MemberCandidate candidate) =>
        candidate.Property is { SetMethod: null } && !candidate.IsComputedInSource() && CollectionShape.Of(candidate.Type) is { CanFill: true };

    /// <summary>A constructor that does not take null decides, whatever the property says.</summary>
    private static ITypeSymbol TypeOf(MemberCandidate candidate, IParameterSymbol? parameter) =>
        parameter is { Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } } ? parameter.Type : candidate.Type;

    private void ReportNullWhenAbsent(MemberCandidate candidate, ValueSpec value, MemberBinding binding, bool isRequired, MemberPath path)
    {
        if (!isRequired
            && !value.IsValueType
            && value.Null == NullHandling.Reject
            && binding is MemberBinding.Initializer or MemberBinding.Setter
            && StartsAsDefault(candidate.Symbol))
        {
            _context.Report(StateProblemKind.NullWhenAbsent, path, value.CoreType);
        }
    }
}
