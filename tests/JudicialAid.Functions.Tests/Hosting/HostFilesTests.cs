using System.Text.Json;
using System.Text.Json.Nodes;
using JudicialAid.Functions.Hosting;
using JudicialAid.Functions.Tests.Hosting.Toys;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Hosting;

public sealed class HostFilesTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void A_function_json_says_what_the_attributes_say()
    {
        var all = new JsonObject();
        foreach (var function in FunctionCatalog.Of(typeof(ToyApp).Assembly).Functions)
            all[function.Name] = HostFiles.Bindings(function);
        Golden.Match(all.ToJsonString(Indented), "toy-functions.json");
    }
}
