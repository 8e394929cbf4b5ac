using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.Server.Brands;

/// <summary>The C# behind schema/brands.graphql.</summary>
internal static class BrandBindings
{
    public static SchemaBindings AddBrands(this SchemaBindings bindings) => bindings.Bind<Brand>("Brand");
}
