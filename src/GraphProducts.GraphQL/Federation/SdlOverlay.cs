using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Federation;

/// <summary>
/// Lays what one kind of gateway needs over the SDL of a contract that serves several kinds. An overlay is SDL too: it extends types, and may repeat their
/// fields and arguments to put directives on them; all else in it is added. Extensions are folded into the types that they extend.
/// </summary>
public sealed class SdlOverlay
{
    private readonly Dictionary<string, TypeDefinitionNode> _types = [];
    private readonly List<DefinitionNode> _others = [];
    private readonly List<GraphQLError> _errors = [];

    private SdlOverlay()
    {
    }

    /// <summary>The contract with the overlay, as one document: schema, directives, then types with the query type first.</summary>
    /// <exception cref="SchemaException">The overlay says something of what the contract does not have; every fault is listed.</exception>
    public static DocumentNode Apply(IEnumerable<DocumentNode> contract, params IEnumerable<DocumentNode> overlays)
    {
        var overlay = new SdlOverlay();
        foreach (var definition in contract.Concat(overlays).SelectMany(document => document.Definitions).OrderBy(definition => definition is TypeDefinitionNode { IsExtension: true }))
            overlay.Add(definition);
        return overlay._errors.Count == 0 ? overlay.ToDocument() : throw new SchemaException([.. overlay._errors]);
    }

    private DocumentNode ToDocument()
    {
        var query = ServedDefinitions.QueryTypeOf(_others);
        return new DocumentNode(default,
        [
            .. _others.OrderBy(definition => definition is not SchemaDefinitionNode),
            .. _types.Values.OrderBy(type => type.Name.Value != query),
        ]);
    }

    private void Add(DefinitionNode definition)
    {
        if (definition is not TypeDefinitionNode type)
            _others.Add(definition);
        else if (!type.IsExtension)
        {
            if (!_types.TryAdd(type.Name.Value, type))
                Report($"The type {type.Name.Value} is defined twice. Extend the first definition.", type.Name);
        }
        else if (!_types.TryGetValue(type.Name.Value, out var extended))
            Report($"There is no type {type.Name.Value} to extend.", type.Name);
        else
            _types[type.Name.Value] = Extend(extended, type) with { Directives = [.. extended.Directives, .. type.Directives] };
    }

    private TypeDefinitionNode Extend(TypeDefinitionNode type, TypeDefinitionNode extension) => (type, extension) switch
    {
        (ObjectTypeDefinitionNode one, ObjectTypeDefinitionNode other) =>
            one with { Interfaces = [.. one.Interfaces, .. other.Interfaces], Fields = Extend(one.Fields, other.Fields, one.Name.Value) },
        (InterfaceTypeDefinitionNode one, InterfaceTypeDefinitionNode other) =>
            one with { Interfaces = [.. one.Interfaces, .. other.Interfaces], Fields = Extend(one.Fields, other.Fields, one.Name.Value) },
        (InputObjectTypeDefinitionNode one, InputObjectTypeDefinitionNode other) => one with { Fields = Extend(one.Fields, other.Fields, one.Name.Value, mayAdd: true) },
        (EnumTypeDefinitionNode one, EnumTypeDefinitionNode other) => one with { Values = Extend(one.Values, other.Values) },
        (UnionTypeDefinitionNode one, UnionTypeDefinitionNode other) => one with { MemberTypes = [.. one.MemberTypes, .. other.MemberTypes] },
        (ScalarTypeDefinitionNode, ScalarTypeDefinitionNode) => type,
        _ => Report(type, $"{type.Name.Value} cannot be extended as another kind of type.", extension.Name),
    };

    private ImmutableArray<FieldDefinitionNode> Extend(ImmutableArray<FieldDefinitionNode> fields, ImmutableArray<FieldDefinitionNode> extensions, string type)
    {
        var extended = fields.ToBuilder();
        foreach (var extension in extensions)
        {
            var place = Find(extended, extension.Name, field => field.Name);
            if (place < 0)
                extended.Add(extension);
            else
                extended[place] = Extend(extended[place], extension, $"{type}.{extension.Name.Value}");
        }

        return extended.ToImmutable();
    }

    private FieldDefinitionNode Extend(FieldDefinitionNode field, FieldDefinitionNode extension, string place)
    {
        RequireSame(field.Type, extension.Type, place, extension.Name);
        return field with
        {
            Directives = [.. field.Directives, .. extension.Directives],
            Arguments = Extend(field.Arguments, extension.Arguments, place, mayAdd: false),
        };
    }

    private ImmutableArray<InputValueDefinitionNode> Extend(
        ImmutableArray<InputValueDefinitionNode> values, ImmutableArray<InputValueDefinitionNode> extensions, string owner, bool mayAdd)
    {
        var extended = values.ToBuilder();
        foreach (var extension in extensions)
        {
            var place = Find(extended, extension.Name, value => value.Name);
            if (place >= 0)
            {
                RequireSame(extended[place].Type, extension.Type, $"{owner}.{extension.Name.Value}", extension.Name);
                extended[place] = extended[place] with { Directives = [.. extended[place].Directives, .. extension.Directives] };
            }
            else if (mayAdd)
                extended.Add(extension);
            else
                Report($"{owner} has no argument {extension.Name.Value}.", extension.Name);
        }

        return extended.ToImmutable();
    }

    private static ImmutableArray<EnumValueDefinitionNode> Extend(ImmutableArray<EnumValueDefinitionNode> values, ImmutableArray<EnumValueDefinitionNode> extensions)
    {
        var extended = values.ToBuilder();
        foreach (var extension in extensions)
        {
            var place = Find(extended, extension.Name, value => value.Name);
            if (place < 0)
                extended.Add(extension);
            else
                extended[place] = extended[place] with { Directives = [.. extended[place].Directives, .. extension.Directives] };
        }

        return extended.ToImmutable();
    }

    private static int Find<T>(ImmutableArray<T>.Builder nodes, NameNode name, Func<T, NameNode> nameOf)
    {
        for (var place = 0; place < nodes.Count; place++)
        {
            if (nameOf(nodes[place]).Value == name.Value)
                return place;
        }

        return -1;
    }

    // So that an overlay cannot fall behind the contract without being noticed.
    private void RequireSame(TypeNode type, TypeNode repeated, string place, SyntaxNode node)
    {
        if (Printer.Print(type) != Printer.Print(repeated))
            Report($"{place} is of type {Printer.Print(type)}, and not {Printer.Print(repeated)}.", node);
    }

    private TypeDefinitionNode Report(TypeDefinitionNode type, string message, SyntaxNode node)
    {
        Report(message, node);
        return type;
    }

    private void Report(string message, SyntaxNode node) => _errors.Add(GraphQLError.At(message, null, node));
}
