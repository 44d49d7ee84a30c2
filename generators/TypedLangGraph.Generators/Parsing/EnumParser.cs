using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Enums: their members' texts and numbers.</summary>
internal static class EnumParser
{
    /// <summary>The suffix of the methods that read and write the enum.</summary>
    public static string Parse(ParseContext context, INamedTypeSymbol type)
    {
        if (context.Methods.TryGetValue(type, out var known))
            return known;

        var method = context.NewMethod(type);
        var isUnsigned = type.EnumUnderlyingType?.SpecialType == SpecialType.System_UInt64;
        var isFlags = type.HasAttribute("System", "FlagsAttribute");
        var mask = 0UL;
        var values = new HashSet<string>();
        var members = new List<EnumMemberSpec>();
        foreach (var symbol in type.GetMembers())
        {
            if (symbol is not IFieldSymbol { HasConstantValue: true } field)
                continue;

            var value = isUnsigned
                ? Convert.ToUInt64(field.ConstantValue, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "UL"
                : SignedLiteral(Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture));
            var bits = isUnsigned
                ? Convert.ToUInt64(field.ConstantValue, CultureInfo.InvariantCulture)
                : unchecked((ulong)Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture));
            mask |= bits;
            members.Add(new(Identifiers.Escape(field.Name), WireName(context, type, field), value, bits, IsAlias: !values.Add(value)));
        }

        var maskLiteral = isUnsigned ? mask.ToString(CultureInfo.InvariantCulture) + "UL" : SignedLiteral(unchecked((long)mask));
        context.Enums.Add(new(
            method,
            context.Names.Code(type),
            TypeNames.Message(type),
            isUnsigned,
            isFlags ? maskLiteral : null,
            new EquatableArray<EnumMemberSpec>(members)));
        return method;
    }

    private static string WireName(ParseContext context, INamedTypeSymbol type, IFieldSymbol field)
    {
        if (field.FindAttribute(WellKnown.JsonNamespace, "JsonStringEnumMemberNameAttribute") is { ConstructorArguments.Length: 1 } json
            && json.ConstructorArguments[0].Value is string jsonName)
        {
            return jsonName;
        }

        if (field.FindAttribute("System.Runtime.Serialization", "EnumMemberAttribute") is { } attribute)
        {
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument is { Key: "Value", Value.Value: string text })
                    return text;
            }
        }

        // Whoever names System.Text.Json's own converter on the enum expects the names as it spells them.
        return ConverterParser.Named(type) is { } converter && ConverterParser.IsEnumConverter(converter)
            ? field.Name
            : context.Policy.Convert(field.Name);
    }

    private static string SignedLiteral(long value) =>
        value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";
}
