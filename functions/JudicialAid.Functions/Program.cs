using JudicialAid.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddJudicialAid(builder.Configuration);
builder.ConfigureFunctionsWebApplication();
builder.UseIdsOnlyFaults();
builder.Build().Run();
