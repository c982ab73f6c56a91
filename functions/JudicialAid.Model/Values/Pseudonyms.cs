using System.Security.Cryptography;
using System.Text;

namespace JudicialAid.Model;

/// <summary>
/// Deterministic ids and lookup tokens that name nobody: the first 16 bytes of HMAC-SHA256 under a secret key, as 32 lower-case
/// hex digits. The key comes from Key Vault in Azure and from the data folder locally. Equal inputs give equal tokens under one key
/// and mean nothing without it.
/// </summary>
public sealed class Pseudonyms
{
    private readonly byte[] _key;

    /// <summary>Uses a secret key of at least 32 bytes.</summary>
    public Pseudonyms(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length < 32)
            throw new ArgumentException("The HMAC key needs at least 32 bytes.", nameof(key));
        _key = [.. key];
    }

    /// <summary>The lookup token of an identity number; the same in dossiers and registers.</summary>
    public string IdToken(IdNumber number) => Token("id", number.Text);

    /// <summary>Id of an uploaded file: office + dossier + bytes (design §2).</summary>
    public string UploadId(string officeId, string dossierId, string contentSha256) => Token("upload", officeId, dossierId, contentSha256);

    /// <summary>Id of a dossier: the office's name for a bundle may itself name a person.</summary>
    public string DossierId(string officeId, string dossierName) => Token("dossier", officeId, dossierName);

    /// <summary>Id of a case from the office and the key that anchors it (a case number, else the dossier).</summary>
    public string CaseId(string officeId, string anchor) => Token("case", officeId, anchor);

    /// <summary>Id of a person within a case.</summary>
    public string PersonId(string caseId, string name, int ordinal) => Token("person", caseId, name, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Id of a lead: case + person + kind (design §2).</summary>
    public string LeadId(string caseId, string personId, LeadKind kind) => Token("lead", caseId, personId, kind.ToString());

    /// <summary>
    /// A token of any parts, the first naming what it is for. Parts are length-prefixed so that ("ab","c") and ("a","bc") differ.
    /// </summary>
    public string Token(string purpose, params ReadOnlySpan<string> parts)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var text = new StringBuilder().Append(purpose);
        foreach (var part in parts)
            text.Append('\n').Append(part.Length).Append(':').Append(part);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
