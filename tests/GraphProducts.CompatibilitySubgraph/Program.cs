using GraphProducts.CompatibilitySubgraph;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.AspNetCore;

// The subgraph that Apollo's compatibility suite asks: tests/consumers/federation-compatibility.mjs runs the suite against it.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddGraphQL(
    services => ShopGraph.CreateService(new GraphQLOptions().LogUnexpectedErrors(services)),
    http => http.Ide.IsEnabled = false);

var app = builder.Build();
app.MapGraphQL("/graphql");
app.Run();
