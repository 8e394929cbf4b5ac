using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace GraphProducts.Server.Tests;

/// <summary>
/// The types that a type knows: bases, interfaces, fields, signatures, generic arguments and constraints, attributes, and
/// what the code of its methods names. What the compiler made of lambdas, iterators and async methods counts as the type that they were written in.
/// </summary>
internal static class TypeKnowledge
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(opCode => opCode.Value);

    /// <summary>The types that somebody wrote, without what generators and the compiler added.</summary>
    public static IEnumerable<Type> WrittenTypes(Assembly assembly) => assembly.GetTypes().Where(type =>
        !IsMade(type) && (type.Namespace?.StartsWith("GraphProducts", StringComparison.Ordinal) ?? type.Name == "Program"));

    public static IReadOnlySet<Type> Of(Type type)
    {
        var known = new HashSet<Type>();
        Read(type, known);
        return known;
    }

    private static bool IsMade(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), false) || type.Name.Contains('<', StringComparison.Ordinal)
        || (type.DeclaringType is { } outer && IsMade(outer));

    private static void Read(Type type, HashSet<Type> known)
    {
        Add(type.BaseType, known);
        AddConstraints(type.GetGenericArguments(), known);
        Array.ForEach(type.GetInterfaces(), item => Add(item, known));
        foreach (var attribute in type.GetCustomAttributesData())
            Add(attribute.AttributeType, known);
        foreach (var field in type.GetFields(Everything))
            Add(field.FieldType, known);
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
            Read(method, known);
        foreach (var nested in type.GetNestedTypes(Everything).Where(IsMade))
            Read(nested, known);
    }

    private static void Read(MethodBase method, HashSet<Type> known)
    {
        Add((method as MethodInfo)?.ReturnType, known);
        AddConstraints(method.IsGenericMethod ? method.GetGenericArguments() : [], known);
        foreach (var parameter in method.GetParameters())
            Add(parameter.ParameterType, known);
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(local.LocalType, known);
        foreach (var member in MembersIn(method, body.GetILAsByteArray()!))
            Add(member, known);
    }

    private static void AddConstraints(Type[] parameters, HashSet<Type> known)
    {
        foreach (var constraint in parameters.Where(argument => argument.IsGenericParameter).SelectMany(it => it.GetGenericParameterConstraints()))
            Add(constraint, known);
    }

    private static void Add(MemberInfo? member, HashSet<Type> known)
    {
        switch (member)
        {
            case null or Type { IsGenericParameter: true }:
                break;
            case Type { HasElementType: true } array:
                Add(array.GetElementType(), known);
                break;
            case Type { IsConstructedGenericType: true } generic:
                known.Add(generic.GetGenericTypeDefinition());
                Array.ForEach(generic.GetGenericArguments(), argument => Add(argument, known));
                break;
            case Type type:
                known.Add(type);
                break;
            case MethodInfo { IsConstructedGenericMethod: true } method:
                Array.ForEach(method.GetGenericArguments(), argument => Add(argument, known));
                Add(method.DeclaringType, known);
                break;
            default:
                Add(member.DeclaringType, known);
                break;
        }
    }

    /// <summary>Walks over the instructions; those that name a member carry its token.</summary>
    private static IEnumerable<MemberInfo> MembersIn(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var place = 0; place < code.Length;)
        {
            var opCode = code[place] == 0xFE ? s_opCodes[(short)(0xFE00 | code[place + 1])] : s_opCodes[code[place]];
            place += opCode.Size;
            if (opCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, place), typeArguments, methodArguments)!;
            place += SizeOf(opCode.OperandType, code, place);
        }
    }

    private static int SizeOf(OperandType operand, byte[] code, int place) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, place),
        _ => 4,
    };
}
