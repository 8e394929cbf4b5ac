using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Fact]
    public void Accepts_leaves_without_and_objects_with_selections() => Check<ScalarLeafsRule>.Accepts("{ painting { id artist { name } } raw }");

    [Fact]
    public void Rejects_a_selection_on_a_scalar()
    {
        var messages = Check<ScalarLeafsRule>.Rejects("{ painting { id { x } } }", "1:17");
        Assert.Equal("""Field "id" has no fields of its own: type "ID!" is a leaf. Remove its selections.""", messages[0]);
    }

    [Fact]
    public void Rejects_an_object_an_interface_and_a_union_without_selections() => Check<ScalarLeafsRule>.Rejects("{ painting item(id: 1) search }", "1:3", "1:12", "1:24");
}
