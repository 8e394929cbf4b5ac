namespace GraphProducts.GraphQL.Comparison;

/// <summary>What changed. The names follow graphql-js, which most tools that compare schemas follow.</summary>
public enum SchemaChangeKind
{
    /// <summary>A type is gone.</summary>
    TypeRemoved,

    /// <summary>A type is new.</summary>
    TypeAdded,

    /// <summary>A type of that name is another kind of type.</summary>
    TypeKindChanged,

    /// <summary>Queries, mutations or subscriptions start from another type, or from none.</summary>
    RootTypeChanged,

    /// <summary>A field is gone.</summary>
    FieldRemoved,

    /// <summary>A field is new.</summary>
    FieldAdded,

    /// <summary>A field has a type that clients may not be ready for.</summary>
    FieldTypeChanged,

    /// <summary>A field promises more than before: what was nullable no longer is.</summary>
    FieldTypeNarrowed,

    /// <summary>An argument is gone.</summary>
    ArgumentRemoved,

    /// <summary>There is an argument that must be given.</summary>
    RequiredArgumentAdded,

    /// <summary>There is an argument that may be given.</summary>
    OptionalArgumentAdded,

    /// <summary>An argument no longer takes what it took.</summary>
    ArgumentTypeChanged,

    /// <summary>An argument takes more than it took.</summary>
    ArgumentTypeWidened,

    /// <summary>An argument that is not given means something else.</summary>
    ArgumentDefaultChanged,

    /// <summary>A field of an input object is gone.</summary>
    InputFieldRemoved,

    /// <summary>There is a field of an input object that must be given.</summary>
    RequiredInputFieldAdded,

    /// <summary>There is a field of an input object that may be given.</summary>
    OptionalInputFieldAdded,

    /// <summary>A field of an input object no longer takes what it took.</summary>
    InputFieldTypeChanged,

    /// <summary>A field of an input object takes more than it took.</summary>
    InputFieldTypeWidened,

    /// <summary>A field of an input object that is not given means something else.</summary>
    InputFieldDefaultChanged,

    /// <summary>Exactly one field of an input object must be given now.</summary>
    OneOfAdded,

    /// <summary>Several fields of an input object may be given now, or none.</summary>
    OneOfRemoved,

    /// <summary>An enum value is gone.</summary>
    EnumValueRemoved,

    /// <summary>An enum value is new.</summary>
    EnumValueAdded,

    /// <summary>A type is no longer a member of a union.</summary>
    UnionMemberRemoved,

    /// <summary>A type is a member of a union now.</summary>
    UnionMemberAdded,

    /// <summary>A type no longer implements an interface.</summary>
    InterfaceRemoved,

    /// <summary>A type implements an interface now.</summary>
    InterfaceAdded,

    /// <summary>A directive is gone.</summary>
    DirectiveRemoved,

    /// <summary>A directive is new.</summary>
    DirectiveAdded,

    /// <summary>An argument of a directive is gone.</summary>
    DirectiveArgumentRemoved,

    /// <summary>There is an argument of a directive that must be given.</summary>
    RequiredDirectiveArgumentAdded,

    /// <summary>There is an argument of a directive that may be given.</summary>
    OptionalDirectiveArgumentAdded,

    /// <summary>An argument of a directive no longer takes what it took.</summary>
    DirectiveArgumentTypeChanged,

    /// <summary>An argument of a directive takes more than it took.</summary>
    DirectiveArgumentTypeWidened,

    /// <summary>An argument of a directive that is not given means something else.</summary>
    DirectiveArgumentDefaultChanged,

    /// <summary>A directive may no longer stand at a place.</summary>
    DirectiveLocationRemoved,

    /// <summary>A directive may stand at a further place.</summary>
    DirectiveLocationAdded,

    /// <summary>A directive may no longer be repeated.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A directive may be repeated now.</summary>
    DirectiveRepeatableAdded,

    /// <summary>A directive that gateways read no longer stands where it stood.</summary>
    AppliedDirectiveRemoved,

    /// <summary>A directive that gateways read stands where it did not.</summary>
    AppliedDirectiveAdded,

    /// <summary>The schema no longer links a specification.</summary>
    LinkRemoved,

    /// <summary>The schema links a specification.</summary>
    LinkAdded,

    /// <summary>The schema links another version of a specification.</summary>
    LinkVersionChanged,

    /// <summary>The names of a linked specification stand in the schema otherwise.</summary>
    LinkNamesChanged,

    /// <summary>Something is deprecated now.</summary>
    DeprecationAdded,

    /// <summary>Something is no longer deprecated.</summary>
    DeprecationRemoved,

    /// <summary>Another reason is given for why something is deprecated.</summary>
    DeprecationReasonChanged,

    /// <summary>The form of a scalar is specified elsewhere, or nowhere.</summary>
    SpecificationChanged,

    /// <summary>The words that describe something are others.</summary>
    DescriptionChanged,
}
