using JudicialAid.Local.Run;

namespace JudicialAid.Local.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("judicial-aid-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Unknown argument '--onec'", "--onec")]
    [InlineData("--port: '70000' is not a port number", "--port", "70000")]
    [InlineData("--port: 'x' is not a port number", "--port", "x")]
    [InlineData("--json needs a value", "--json")]
    [InlineData("--data needs a value", "--data", "--once")]
    [InlineData("--dossiers: the folder '/no/such/folder' does not exist", "--dossiers", "/no/such/folder")]
    [InlineData("--dossiers: '/dev/null' is a file", "--dossiers", "/dev/null")]
    [InlineData("--app: there is no host.json in '/dev'", "--app", "/dev")]
    [InlineData("--json: '/no/such/folder/x.json' cannot be written", "--json", "/no/such/folder/x.json")]
    public void Bad_usage_ends_with_2_and_says_what_is_wrong(string words, params string[] arguments)
    {
        var problem = Assert.Throws<RunProblem>(() => CommandLine.Parse(arguments));
        Assert.Equal(2, problem.ExitCode);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_may_come_in_any_order()
    {
        var options = CommandLine.Parse(["--verbose", "--port", "8000", "--once", "--registers", folder, "--no-samples"]);
        Assert.Equal((true, true, true, 8000, folder), (options.Verbose, options.Once, options.NoSamples, options.Port, options.Registers));
    }

    [Fact]
    public void Every_option_stands_in_the_help()
    {
        foreach (var option in new[] { "--once", "--dossiers", "--registers", "--no-samples", "--data", "--port", "--json", "--app", "--verbose", "--help" })
            Assert.Contains($"\n  {option}", CommandLine.Usage, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_the_folder_of_an_office_and_a_dossier_belong_to_both()
    {
        Write("990002/案一/b.txt", "990001/案二/a.txt", "README.md", "990001/案二/.hidden");
        Assert.Equal(
            [("990001/案二/a.txt", "990001", "案二"), ("990002/案一/b.txt", "990002", "案一")],
            InputFiles.Dossiers(folder).Select(file => (file.Label, file.OfficeId, file.Dossier)));
    }

    [Fact]
    public void Files_that_lie_flat_are_each_a_dossier_of_the_sample_office()
    {
        Write("b.txt", "a.docx");
        Assert.Equal([("a.docx", "990001", "a"), ("b.txt", "990001", "b")], InputFiles.Dossiers(folder).Select(file => (file.Label, file.OfficeId, file.Dossier)));
    }

    [Theory]
    [InlineData("No file was found")]
    [InlineData("lies in an office's folder but in no dossier's", "990001/loose.txt")]
    public void A_folder_that_is_not_laid_out_right_says_how_it_should_be(string words, params string[] files)
    {
        Write(files);
        var problem = Assert.Throws<RunProblem>(() => InputFiles.Dossiers(folder));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Contains("{office}/{dossier}/{file}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_a_wrong_name_is_named()
    {
        Write("990001/dibao/2026-10-31.full.csv", "990001/dibao/october.csv");
        Assert.Contains("'990001/dibao/october.csv' is not", Assert.Throws<RunProblem>(() => InputFiles.Registers(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_folder_keeps_its_secrets_and_serves_one_run_at_a_time()
    {
        LocalSecrets first;
        using (var data = DataFolder.Open(folder))
        {
            first = data.Secrets(["990001"]);
            Assert.Contains("Stop the other run", Assert.Throws<RunProblem>(() => DataFolder.Open(folder)).Message, StringComparison.Ordinal);
        }

        using var again = DataFolder.Open(folder);
        var second = again.Secrets(["990001", "990002"]);
        Assert.Equal((first.Pseudonym, first.KeyOf("handler", "990001")), (second.Pseudonym, second.KeyOf("handler", "990001")));
        Assert.Equal(["990001", "990002"], second.Offices);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "secrets.json")));
    }

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.WriteAllText(Path.Combine(folder, file), "x");
        }
    }
}
