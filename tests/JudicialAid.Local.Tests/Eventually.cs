namespace JudicialAid.Local.Tests;

/// <summary>Waits for what has to come; the limit only keeps a broken build from hanging.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await condition())
                return;
            await Task.Delay(50);
        }

        Assert.Fail($"Never came: {what}");
    }

    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);
}
