using Azure;
using Azure.Security.KeyVault.Secrets;

namespace JudicialAid.Storage.Tests.Secrets;

public sealed class DataKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Twenty_that_begin_at_once_get_the_same_keys_and_leave_no_drafts()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => DataKeys.FromFolder(_folder))));
        Assert.Single(keys.Select(k => Convert.ToHexString([.. k.Pseudonym, .. k.Seal])).Distinct());
        Assert.Equal(["keys", "keys.lock"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_of_a_folder_are_32_bytes_each_different_and_stay()
    {
        var keys = DataKeys.FromFolder(_folder);
        Assert.Equal((32, 32), (keys.Pseudonym.Length, keys.Seal.Length));
        Assert.NotEqual(keys.Pseudonym, keys.Seal);
        Assert.Equal(keys.Seal, DataKeys.FromFolder(_folder).Seal);
    }

    [Fact]
    public void Only_the_owner_may_read_the_key_file()
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The project supports Windows through WSL only.");
        DataKeys.FromFolder(_folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "keys")));
    }

    [Fact]
    public void A_damaged_key_file_is_said_and_never_replaced()
    {
        var path = Path.Combine(_folder, "keys");
        File.WriteAllBytes(path, new byte[63]);
        Assert.Contains("Restore it", Assert.Throws<InvalidOperationException>(() => DataKeys.FromFolder(_folder)).Message, StringComparison.Ordinal);
        Assert.Equal(63, File.ReadAllBytes(path).Length);
    }

    [Fact]
    public void Settings_come_before_the_vault_and_the_folder()
    {
        var keys = Load(("Keys:Pseudonym", Base64(1)), ("Keys:Seal", Base64(2)), ("Keys:VaultUri", "https://v.test"), ("Keys:Folder", _folder));
        Assert.Equal((1, 2), (keys.Pseudonym[0], keys.Seal[0]));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("c2hvcnQtc2VjcmV0")]
    [InlineData("not base64 secret")]
    public void A_key_of_the_wrong_length_is_named_but_not_shown(string text)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Load(("Keys:Pseudonym", Base64(1)), ("Keys:Seal", text)));
        Assert.Contains("Keys__Seal must be 32 bytes", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(text, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_keys_the_message_says_what_to_set()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Load());
        foreach (var setting in new[] { "Keys__Pseudonym", "Keys__Seal", "Keys__VaultUri", "Keys__Folder" })
            Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vault_gives_the_two_secrets_of_this_app()
    {
        var keys = DataKeys.FromVault(new Vault());
        Assert.Equal((1, 2), (keys.Pseudonym[0], keys.Seal[0]));
    }

    [Fact]
    public void The_highest_version_seals_and_the_earlier_ones_are_kept()
    {
        var keys = Load(("Keys:Pseudonym", Base64(1)), ("Keys:Seal", Base64(2)), ("Keys:Seal2", Base64(3)), ("Keys:Seal4", Base64(9)));
        Assert.Equal((2, 3), (keys.SealVersion, keys.Seal[0]));
        Assert.Equal((2, 3), (keys.SealOf(1)![0], keys.SealOf(2)![0]));
        Assert.Null(keys.SealOf(3));
    }

    [Fact]
    public void A_key_appended_to_the_folders_file_is_the_next_version()
    {
        var before = DataKeys.FromFolder(_folder);
        using (var file = new FileStream(Path.Combine(_folder, "keys"), FileMode.Append))
            file.Write([.. Enumerable.Repeat((byte)7, 32)]);
        var after = DataKeys.FromFolder(_folder);
        Assert.Equal((2, 7), (after.SealVersion, after.Seal[0]));
        Assert.Equal(before.Seal, after.SealOf(1));
        Assert.Equal(before.Pseudonym, after.Pseudonym);
    }

    [Fact]
    public void Tokens_are_made_with_the_key_of_ids_until_another_is_set()
    {
        Assert.Null(Load(("Keys:Pseudonym", Base64(1)), ("Keys:Seal", Base64(2))).Tokens.CurrentId);
        var own = Load(("Keys:Pseudonym", Base64(1)), ("Keys:Seal", Base64(2)), ("Keys:Token", Base64(3))).Tokens;
        Assert.Equal((8, false), (own.CurrentId!.Length, own.IsRotating));
        var rotating = Load(("Keys:Pseudonym", Base64(1)), ("Keys:Seal", Base64(2)), ("Keys:Token", Base64(4)), ("Keys:TokenOther", Base64(3))).Tokens;
        Assert.Equal((own.CurrentId, true), (rotating.OtherId, rotating.IsRotating));
        Assert.Equal(own.Current.Token("x"), rotating.Of(own.CurrentId).Token("x"));
        Assert.NotEqual(own.Current.Token("x"), rotating.Current.Token("x"));
        Assert.Throws<InvalidOperationException>(() => own.Of(rotating.CurrentId));
    }

    [Fact]
    public void Token_keys_come_from_files_of_the_folder_and_secrets_of_the_vault_too()
    {
        DataKeys.FromFolder(_folder);
        File.WriteAllBytes(Path.Combine(_folder, "token"), [.. Enumerable.Repeat((byte)3, 32)]);
        Assert.Equal((3, null), (DataKeys.FromFolder(_folder).Token![0], DataKeys.FromFolder(_folder).OtherToken));
        File.WriteAllBytes(Path.Combine(_folder, "token-other"), [1, 2]);
        Assert.Contains("token-other", Assert.Throws<InvalidOperationException>(() => DataKeys.FromFolder(_folder)).Message, StringComparison.Ordinal);
        Assert.Equal((null, 5), (DataKeys.FromVault(new Vault()).Token, DataKeys.FromVault(new Vault()).OtherToken![0]));
    }

    [Fact]
    public void Keys_that_are_printed_show_nothing()
    {
        var keys = DataKeys.FromFolder(_folder);
        Assert.DoesNotContain(Convert.ToHexString(keys.Seal), keys.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(keys.Seal), keys.ToString(), StringComparison.Ordinal);
    }

    private static string Base64(byte value) => Convert.ToBase64String([.. Enumerable.Repeat(value, 32)]);

    private static DataKeys Load(params (string Name, string Value)[] settings) => DataKeys.Load(
        name => settings.FirstOrDefault(s => s.Name == name).Value, () => throw new InvalidOperationException("No identity was to be asked for."));

    private sealed class Vault : SecretClient
    {
        public override Response<KeyVaultSecret> GetSecret(string name, string? version, SecretContentType? outContentType, CancellationToken cancellationToken) =>
            Response.FromValue(
                new KeyVaultSecret(name, name switch { "judicial-aid-pseudonym" => Base64(1), "judicial-aid-seal" => Base64(2), "judicial-aid-token-other" => Base64(5), _ => throw new RequestFailedException(404, name) }),
                null!);
    }
}
