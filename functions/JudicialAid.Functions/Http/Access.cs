using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace JudicialAid.Functions.Http;

/// <summary>What somebody may do.</summary>
public enum Role
{
    /// <summary>承办检察官: sees and decides the leads of one office.</summary>
    Handler,

    /// <summary>审批人: as a handler, and approves.</summary>
    Approver,

    /// <summary>协作单位: sees what was referred to it.</summary>
    Partner,

    /// <summary>审计: reads everything, masked.</summary>
    Auditor,

    /// <summary>标准维护人: rule data and quotes, no cases.</summary>
    Lawyer,

    /// <summary>运维: states and health, no people.</summary>
    Operator,
}

/// <summary>Who calls.</summary>
/// <param name="Id">Id of the key's holder; stands in records of what was done.</param>
/// <param name="Role">Role.</param>
/// <param name="OfficeId">The one office the caller belongs to; null for auditors and operators.</param>
/// <param name="AgencyId">The partner agency the caller belongs to.</param>
public sealed record Caller(string Id, Role Role, string? OfficeId, string? AgencyId);

/// <summary>
/// The one place that knows callers: a key in the header `x-judicial-aid-key` names (id, role, office or partner). Keys come from the
/// settings `Access__Keys__N__Id|Role|Office|Partner|Key` (Key Vault references in Azure). No key is ever taken from a URL.
/// </summary>
public sealed class Access
{
    /// <summary>Header that carries the key.</summary>
    public const string Header = "x-judicial-aid-key";

    private readonly List<(byte[] Hash, Caller Caller)> _keys = [];

    /// <summary>Reads the keys; a malformed one throws <see cref="InvalidOperationException"/> at start.</summary>
    public Access(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var entry in settings.GetSection("Access").GetSection("Keys").GetChildren())
        {
            if (entry["Id"] is not { Length: > 0 } id || entry["Key"] is not { Length: >= 24 } key || !Enum.TryParse<Role>(entry["Role"], true, out var role))
                throw new InvalidOperationException($"Setting {entry.Path} needs Id, Role ({string.Join(", ", Enum.GetNames<Role>())}) and a Key of at least 24 characters.");
            var caller = new Caller(id, role, entry["Office"], entry["Partner"]);
            if (role is Role.Handler or Role.Approver && caller.OfficeId is null)
                throw new InvalidOperationException($"Setting {entry.Path} needs an Office: handlers and approvers belong to one.");
            if (role is Role.Partner && caller.AgencyId is null)
                throw new InvalidOperationException($"Setting {entry.Path} needs a Partner: the agency it belongs to.");
            _keys.Add((Hash(key), caller));
        }
    }

    /// <summary>The caller of a request, or null.</summary>
    public Caller? Find(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers[Header] is not [{ Length: > 0 } key])
            return null;
        var hash = Hash(key);
        Caller? found = null;
        // All keys are compared, each in constant time: the time taken tells nothing.
        foreach (var (known, caller) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known, hash))
                found = caller;
        }

        return found;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
