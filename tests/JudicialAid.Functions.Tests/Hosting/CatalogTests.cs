using System.Reflection;
using System.Reflection.Emit;
using JudicialAid.Functions.Hosting;
using JudicialAid.Functions.Tests.Hosting.Toys;
using Microsoft.AspNetCore.Http;

namespace JudicialAid.Functions.Tests.Hosting;

public sealed class CatalogTests
{
    [Fact]
    public void The_functions_are_those_the_attributes_name() => Assert.Equal(
        ["ToyClock", "ToyGet", "ToyHold", "ToyMatch", "ToyNumber", "ToyRead", "ToyThrow"],
        FunctionCatalog.Of(typeof(ToyApp).Assembly).Functions.Select(function => function.Name));

    [Theory]
    [InlineData("1st", typeof(string), "q-ueue", typeof(Task), "the name must be a letter")]
    [InlineData("Host", typeof(string), "q-ueue", typeof(Task), "not 'host'")]
    [InlineData("Good", typeof(string), "qq", typeof(Task), "fewer than three characters")]
    [InlineData("Good", typeof(byte[]), "q-ueue", typeof(Task), "parameter 'message' must be a String")]
    [InlineData("Good", typeof(string), "q-ueue", typeof(void), "any other a Task")]
    public void A_function_the_host_could_not_run_is_refused_with_the_reason(string name, Type messageType, string queue, Type returns, string reason)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Of(AssemblyWith(name, messageType, queue, returns)));
        Assert.StartsWith($"{name}: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_said_at_once()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Of(AssemblyWith("1st", typeof(int), "qq", typeof(IResult))));
        Assert.Equal(4, refusal.Message.Split('\n').Length);
    }

    // A queue function in an assembly of its own.
    private static AssemblyBuilder AssemblyWith(string name, Type messageType, string queue, Type returns)
    {
        static CustomAttributeBuilder Attribute<T>(string value) => new(typeof(T).GetConstructor([typeof(string)])!, [value]);
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Toys"), AssemblyBuilderAccess.Run);
        var type = assembly.DefineDynamicModule("Toys").DefineType("Functions", TypeAttributes.Public);
        var method = type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, returns, [messageType]);
        method.SetCustomAttribute(Attribute<FunctionAttribute>(name));
        method.DefineParameter(1, ParameterAttributes.None, "message").SetCustomAttribute(Attribute<QueueTriggerAttribute>(queue));
        method.GetILGenerator().ThrowException(typeof(NotSupportedException));
        type.CreateType();
        return assembly;
    }
}
