using System.Globalization;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>@cost is not for fields of interfaces. @listSize stands on lists, and names arguments that are numbers and fields that are lists.</summary>
internal static class CostChecks
{
    public static void Run(SubgraphDraft draft, SchemaFaults faults)
    {
        foreach (var field in draft.Fields)
        {
            foreach (var cost in draft.Applied(field.Node.Directives, "cost").Where(_ => field.DeclaringType is InterfaceType))
                faults.Report($"@cost cannot stand on {field}, which is a field of an interface: put it on the types that implement it.", cost);
            foreach (var size in draft.Applied(field.Node.Directives, "listSize"))
                Check(field, size, faults);
        }
    }

    private static void Check(FieldDefinition field, DirectiveNode size, SchemaFaults faults)
    {
        var sizedFields = Names(size, "sizedFields");
        if (sizedFields.Length == 0 && !IsList(field.Type))
            faults.Report($"@listSize cannot stand on {field}: {field.Type} is no list, and no sizedFields are named.", size);
        if (size.ValueOf("assumedSize") is IntValueNode assumed && long.Parse(assumed.Value, CultureInfo.InvariantCulture) < 0)
            faults.Report($"@listSize on {field}: a list cannot have {assumed.Value} items.", size);
        foreach (var name in Names(size, "slicingArguments"))
            CheckArgument(field, name, size, faults);
        foreach (var name in sizedFields)
            CheckSizedField(field, name, size, faults);
    }

    private static void CheckArgument(FieldDefinition field, string name, DirectiveNode size, SchemaFaults faults)
    {
        if (field.TryGetArgument(name) is not { } argument)
            faults.Report($"@listSize on {field}: there is no argument \"{name}\".", size);
        else if (argument.Type.NullableType is not ScalarType { Name: "Int" })
            faults.Report($"@listSize on {field}: the argument \"{name}\" is of type {argument.Type}, and not Int.", size);
    }

    private static void CheckSizedField(FieldDefinition field, string name, DirectiveNode size, SchemaFaults faults)
    {
        if ((field.Type.Named as ComplexType)?.TryGetField(name) is not { } sized)
            faults.Report($"@listSize on {field}: {field.Type.Named} has no field \"{name}\".", size);
        else if (!IsList(sized.Type))
            faults.Report($"@listSize on {field}: {sized} is no list.", size);
    }

    private static string[] Names(DirectiveNode size, string argument) => size.ValueOf(argument) switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(item => item.Value)],
        StringValueNode single => [single.Value],
        _ => [],
    };

    private static bool IsList(GraphType type) => type.NullableType is ListType;
}
