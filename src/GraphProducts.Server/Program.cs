using GraphProducts.GraphQL.AspNetCore;
using GraphProducts.Server.Health;
using GraphProducts.Server.Hosting;
using GraphProducts.Server.Schemas;
using GraphProducts.Server.Upstreams;

if (args is ["schema", ..])
    return SchemaCommand.Run(args[1..]);

// The process as a list of decisions; each line's file says how.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find(args) });
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
await using var simulator = await EmbeddedSimulator.StartIfWantedAsync(builder);

builder.Services.AddUpstreams(builder.Configuration);
builder.Services.AddPaging(builder.Configuration);
builder.Services.AddGraph(builder.Configuration);
builder.Services.AddCrossOrigin(builder.Configuration);

// Disposed also when the start is refused: only then has the log written all of its lines.
await using var app = builder.Build();
if (!StartupCheck.Passes(app.Services, app.Logger))
    return 1;

if (simulator is not null)
    EmbeddedSimulator.Announce(app.Logger);
app.AllowOrigins(app.MapGraphQL("/graphql"));
app.MapHealth();
app.MapGet("/", () => Results.Redirect("/graphql/"));
await app.RunAsync();
return 0;
