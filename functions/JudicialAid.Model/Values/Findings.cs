namespace JudicialAid.Model;

/// <summary>
/// Something a person must know or settle, with a code that has a page in docs/findings/. Messages are Chinese, name what, where and
/// what to do, and never contain a person's name or number.
/// </summary>
/// <param name="Code">Stable code such as "DOSSIER-EMPTY-FILE"; upper case words with hyphens.</param>
/// <param name="Message">For people, zh-CN.</param>
/// <param name="Severity">What it does to the thing it is about.</param>
/// <param name="Place">Where: a document id, a file:line:column of rule data, a register row; ids only. Null when it is about the whole.</param>
public sealed record Finding(string Code, string Message, FindingSeverity Severity, string? Place = null);

/// <summary>What a finding does to the thing it is about.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know; work went on.</summary>
    Note,

    /// <summary>Work went on with what was there; a person should look.</summary>
    Warning,

    /// <summary>Work on this thing stopped until a person settles it.</summary>
    Error,
}
