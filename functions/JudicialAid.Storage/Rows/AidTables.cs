using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>
/// The tables of the app. Partitions are offices, cases or agencies, never a day or a state, so that no partition takes all work
/// (design: 2,000 operations a second a partition).
/// </summary>
public sealed class AidTables
{
    private static readonly string[] Names =
        ["Uploads", "Contents", "CaseLinks", "CaseUploads", "Cases", "Leads", "Alerts", "Referrals", "PartnerFeed", "Counters", "OpenWork", "CasePeople", "Rescans", "Reviews", "Lookups", "Previews"];

    /// <summary>Column of <see cref="Leads"/> that says where a lead stands (<see cref="LeadRow.Order"/>).</summary>
    public const string LeadOrder = "Order";

    private const string TagPresent = "yes";
    private const string TokenKeyColumn = "TokenKey";
    private readonly TableServiceClient _service;

    /// <summary>Names the tables under a service; <see cref="EnsureAsync"/> creates them.</summary>
    public AidTables(TableServiceClient service, SealedRecords seal)
    {
        ArgumentNullException.ThrowIfNull(service);
        _service = service;
        Uploads = new(Table("Uploads"), r => (r.OfficeId, r.UploadId), r => Column("State", Word(r.State)));
        Contents = new(Table("Contents"), r => (r.OfficeId, r.ContentToken));
        CaseLinks = new(Table("CaseLinks"), r => (r.OfficeId, r.LinkToken));
        CaseUploads = new(Table("CaseUploads"), r => (r.CaseId, r.UploadId));
        Cases = new(Table("Cases"), r => (r.OfficeId, r.CaseId), r => new Dictionary<string, object> { ["ReadAt"] = r.ReadAt, [TokenKeyColumn] = r.TokenKey ?? "" });
        Leads = new(Table("Leads"), r => (r.Lead.OfficeId, r.Lead.LeadId), LeadColumns, seal);
        Alerts = new(Table("Alerts"), r => (r.Alert.OfficeId, r.Alert.AlertId), r => new Dictionary<string, object> { ["At"] = r.At, ["LeadId"] = r.Alert.LeadId ?? "", ["Superseded"] = r.Superseded });
        Referrals = new(Table("Referrals"), r => (r.Referral.OfficeId, r.Referral.ReferralId), r => new Dictionary<string, object> { ["State"] = Word(r.Referral.State), ["CaseId"] = r.Referral.CaseId }, seal);
        PartnerFeed = new(Table("PartnerFeed"), r => (r.AgencyId, r.FeedKey), r => Column("ReferralId", r.ReferralId));
        Counters = new(Table("Counters"), r => (r.OfficeId, r.Name));
        Previews = new(Table("Previews"), r => (r.OfficeId, r.JobId));
        CasePeople = new(Table("CasePeople"), r => (r.Token, r.Key), r => Column("ReadAt", r.ReadAt));
        Rescans = new(Table("Rescans"), r => (r.OfficeId, r.RescanId), r => Column("State", Word(r.State)));
        Reviews = new(Table("Reviews"), r => (r.OfficeId, r.PairId), r => new Dictionary<string, object> { ["State"] = Word(r.State), ["CaseId"] = r.CaseId }, seal);
        Lookups = new(Table("Lookups"), r => (r.OfficeId, r.LookupId), seal: seal);
        Open = new(Table("OpenWork"), r => (r.OfficeId, r.Key), r => Column("Since", r.Since));
    }

    /// <summary>Files.</summary>
    public RecordTable<UploadRow> Uploads { get; }

    /// <summary>First upload of each content.</summary>
    public RecordTable<ContentRow> Contents { get; }

    /// <summary>Case numbers and dossiers to cases.</summary>
    public RecordTable<CaseLinkRow> CaseLinks { get; }

    /// <summary>Uploads of a case.</summary>
    public RecordTable<CaseUploadRow> CaseUploads { get; }

    /// <summary>Cases.</summary>
    public RecordTable<CaseRow> Cases { get; }

    /// <summary>Leads.</summary>
    public RecordTable<LeadRow> Leads { get; }

    /// <summary>Inboxes.</summary>
    public RecordTable<AlertRow> Alerts { get; }

    /// <summary>Referrals by office.</summary>
    public RecordTable<ReferralRow> Referrals { get; }

    /// <summary>Released referrals by partner.</summary>
    public RecordTable<FeedRow> PartnerFeed { get; }

    /// <summary>Running numbers.</summary>
    public RecordTable<CounterRow> Counters { get; }

    /// <summary>Previews of standards.</summary>
    public RecordTable<PreviewRow> Previews { get; }

    /// <summary>Which cases name the people behind a lookup token.</summary>
    public RecordTable<CasePersonRow> CasePeople { get; }

    /// <summary>Runs that match all cases of an office again.</summary>
    public RecordTable<RescanRow> Rescans { get; }

    /// <summary>Uncertain pairs, and what people decided about them.</summary>
    public RecordTable<ReviewRow> Reviews { get; }

    /// <summary>Who looked somebody up in the registers, and what for.</summary>
    public RecordTable<LookupRow> Lookups { get; }

    /// <summary>Unfinished work.</summary>
    public RecordTable<OpenRow> Open { get; }

    /// <summary>Creates the tables that are missing.</summary>
    public Task EnsureAsync(CancellationToken stop) => Task.WhenAll(Names.Select(n => _service.CreateTableIfNotExistsAsync(n, stop)));

    /// <summary>How many cases of an office have their people noted under another token key than this one.</summary>
    public async Task<int> CountCasesUnderOtherKeysAsync(string officeId, string? tokenKey, CancellationToken stop) => tokenKey is null
        ? await Cases.CountAsync(officeId, TableFilters.After(TokenKeyColumn, ""), stop)
        // Rows of before there were token keys lack the column, and a filter that compares it would pass them over.
        : await Cases.CountAsync(officeId, null, stop) - await Cases.CountAsync(officeId, TableFilters.Equal(TokenKeyColumn, tokenKey), stop);

    /// <summary>Takes away the mark of unfinished work; nothing happens when there is none.</summary>
    /// <param name="officeId">Office.</param>
    /// <param name="kind">"upload" or "case".</param>
    /// <param name="id">Upload id or case id.</param>
    /// <param name="stop">Stops it.</param>
    public Task FinishAsync(string officeId, string kind, string id, CancellationToken stop) => Open.DeleteAsync(officeId, OpenRow.KeyOf(kind, id), stop);

    /// <summary>The word a column holds for an enum value: the same as in JSON.</summary>
    public static string Word<TEnum>(TEnum value) where TEnum : struct, Enum => ModelJson.Write(value).Trim('"');

    /// <summary>Filter for leads with a tag. The Table service cannot look into a list: each tag of a lead is a column of its own.</summary>
    public static string HasLeadTag(string tag) => TableFilters.Equal(TagColumn(tag), TagPresent);

    // Any words can be a tag, but not any the name of a column.
    private static string TagColumn(string tag) => "Tag" + Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(tag));

    private static Dictionary<string, object> LeadColumns(LeadRow row) => new(row.Lead.Tags.Select(tag => KeyValuePair.Create<string, object>(TagColumn(tag), TagPresent)))
    {
        ["UpdatedAt"] = row.UpdatedAt,
        ["Colour"] = Word(row.Lead.Colour),
        ["Kind"] = Word(row.Lead.Kind),
        ["State"] = Word(row.Lead.State),
        ["CaseId"] = row.Lead.CaseId,
        [LeadOrder] = row.Order,
    };

    private static Dictionary<string, object> Column(string name, object value) => new() { [name] = value };

    private TableClient Table(string name) => _service.GetTableClient(name);
}
