using GraphProducts.GraphQL;
using GraphProducts.GraphQL.AspNetCore;
using GraphProducts.ReviewsSubgraph;

// A subgraph beside GraphProducts, for gateways to join with it. It needs nothing and knows nothing of any upstream.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddGraphQL(
    services => GraphQLService.Create(ReviewsGraph.Subgraph.Schema, ReviewsGraph.Bind(), new GraphQLOptions().LogUnexpectedErrors(services)),
    http => http.Ide.IsEnabled = false);
await using var app = builder.Build();
app.MapGraphQL("/graphql");
await app.RunAsync();
