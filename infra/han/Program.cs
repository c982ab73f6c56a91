using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using JudicialAid.Han;

// Compiles the Unicode Han database into functions/JudicialAid.Registers/Characters/han.txt.br (docs/adr/0006).
if (args is not [var folder, var target])
{
    Console.Error.WriteLine("usage: dotnet run --project infra/han -- /usr/share/unicode functions/JudicialAid.Registers/Characters/han.txt.br");
    return 2;
}

var database = new HanDatabase();
foreach (var name in (string[])["Readings", "Variants", "DictionaryLikeData", "IRGSources", "OtherMappings"])
{
    foreach (var line in Lines(Path.Combine(folder, $"Unihan_{name}.txt")))
        database.Add(line);
}

var text = Encoding.UTF8.GetBytes(string.Join('\n', database.Compile()) + "\n");
using (var file = new BrotliStream(File.Create(target), CompressionLevel.SmallestSize))
    file.Write(text);
Console.WriteLine($"{text.Length} bytes of text, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(text))}");
return 0;

// Debian keeps the files compressed with bzip2, which .NET cannot read.
static string[] Lines(string path)
{
    if (File.Exists(path))
        return File.ReadAllLines(path);
    using var bunzip = Process.Start(new ProcessStartInfo("bzip2", ["-dc", path + ".bz2"]) { RedirectStandardOutput = true })!;
    var lines = bunzip.StandardOutput.ReadToEnd().Split('\n');
    bunzip.WaitForExit();
    return bunzip.ExitCode == 0 ? lines : throw new IOException($"bzip2 could not read {path}.bz2.");
}
