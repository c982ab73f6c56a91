using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Reading;

/// <summary>Reads the whole standards folder: each part by its own reader, in the order in which they refer to each other.</summary>
internal sealed class RuleBookReader
{
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly Mistakes _mistakes;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);

    private RuleBookReader(IReadOnlyList<SourceFile> files)
    {
        (_files, _mistakes) = (files, new Mistakes { Files = files });
        // What refers to a file of another ending refers to a file that is there.
        _unreadable.UnionWith(files.Select(f => f.RightPath).OfType<string>());
    }

    /// <summary>Reads a folder.</summary>
    public static RuleBookResult Read(string directory)
    {
        if (Directory.Exists(directory))
            return Read(SourceFile.ReadAll(directory));
        var finding = new Finding(RuleCodes.MissingFile, "找不到规则数据文件夹。请检查 standards 文件夹是否与程序放在一起。", FindingSeverity.Error);
        return new RuleBookResult(null, [finding]);
    }

    /// <summary>Reads files that are already in memory.</summary>
    public static RuleBookResult Read(IReadOnlyList<SourceFile> files) => new RuleBookReader(files).Read();

    // A part that could not be read is null: what refers to it is then not checked, so that one mistake is reported once.
    private RuleBookResult Read()
    {
        var instruments = One("instruments.yaml", map => InstrumentReader.Read(map));
        var citations = new CitationReader(instruments);
        var registers = ById("registers/", RegisterReader.Read, r => r.RegisterId);
        var known = IsWhole("registers/") ? registers : null;
        var people = new CriterionReader(PersonVocabulary.Names) { Registers = known?.Keys };
        var routes = One("routing.yaml", map => RoutingReader.Read(map, people, registers, known is not null));
        var agencies = One("agencies.yaml", map => AgencyReader.Read(map));
        var groups = One("groups.yaml", (map, version) => GroupReader.Read(map, people, known, version));
        var social = One("social-aid.yaml", (map, version) => SocialAidReader.Read(map, people, routes, version));
        var victims = new CriterionReader(VictimVocabulary.Names, people) { Registers = known?.Keys };
        One("criteria.yaml", map => EligibilityReader.ReadShared(map, victims));
        victims.KnowsAll = IsWhole("criteria.yaml");
        var eligibility = Succeeded(All("eligibility/", (map, version) => EligibilityReader.Read(map, victims, citations, version)));
        var scenes = All("scenes/", (map, version) => SceneReader.Read(map, victims, citations, version));
        var conditions = IsWhole("criteria.yaml") && IsWhole("eligibility/") && IsWhole("scenes/");
        var asks = One("asks.yaml", new AskReader(victims, known, conditions).Read);
        var words = KnownWords.Of(groups, known is null ? null : [.. known.Values]);
        var wages = All("parameters/", (map, version) => WageReader.Read(map, citations, version));
        WageReader.RefuseTwins(wages, _mistakes);
        var series = IsWhole("parameters/") ? wages : null;
        var standards = UnderReader.Join(Succeeded(All("standards/", (map, version) => new StandardReader(map, citations, series, words).Read(version), "/standard.yaml")), StandardFolders(), _mistakes);
        var facts = new FactsReader(words);
        var examples = new ExampleReader(standards, StandardFolders(), facts);
        var worked = All("standards/", (map, version) => examples.Read(map, $"{version.Part}.yaml"), ExampleReader.FileName);
        var published = All(PublishedCaseReader.Folder, (map, _) => new PublishedCaseReader(facts).Read(map));
        RefusePeriods(standards, eligibility);
        var calendars = All("calendars/", (map, version) => CalendarReader.Read(map, citations, version));
        var clocks = One("clocks.yaml", map => ClockReader.Read(map, citations));
        var documents = One("documents.yaml", map => DocumentReader.Read(map, citations));
        var linkage = All("matching/", LinkageReader.Read).MaxBy(w => w.Date);
        if (linkage is null && IsWhole("matching/"))
            _mistakes.Add(RuleCodes.MissingFile, "matching/", "缺少比对权重文件 matching/weights-日期.yaml。");
        RefuseStrangers();
        if (_mistakes.Any || instruments is null || routes is null || agencies is null || groups is null || social is null || asks is null || clocks is null || documents is null || linkage is null)
            return new RuleBookResult(null, _mistakes.Findings);
        return new RuleBookResult(
            new RuleBook(eligibility, asks, groups, social, words)
            {
                Instruments = instruments,
                Registers = registers,
                Linkage = linkage,
                Routes = routes,
                Offices = agencies.Offices,
                Agencies = agencies.Agencies,
                Scenes = scenes,
                Standards = standards,
                Examples = [.. worked.SelectMany(w => w.Examples)],
                PublishedCases = [.. published.SelectMany(p => p.Cases)],
                Wages = wages,
                Calendar = new WorkCalendar(calendars.ToDictionary(c => c.Year)),
                Clocks = clocks,
                Documents = documents,
                RuleVersions = [.. _files.Select(f => f.Version)],
            },
            []);
    }

    private List<StandardDefinition> Succeeded(List<StandardDefinition> standards)
    {
        var ends = Succession.Ends([.. standards.Select(DatedText.Of)], StandardFolders(), _mistakes);
        return [.. standards.Select(s => ends.TryGetValue(s.Id, out var last) ? s with { Through = last } : s)];
    }

    private List<EligibilityRules> Succeeded(List<EligibilityRules> eligibility)
    {
        var there = _files.Where(f => f.Path.StartsWith("eligibility/", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f.Path)).ToHashSet(StringComparer.Ordinal);
        var ends = Succession.Ends([.. eligibility.Select(DatedText.Of)], there, _mistakes);
        return [.. eligibility.Select(e => ends.TryGetValue(e.Id, out var last) ? e with { Through = last } : e)];
    }

    private void RefusePeriods(List<StandardDefinition> standards, List<EligibilityRules> eligibility)
    {
        new Periods("标准", _mistakes).Refuse(standards.Where(s => s.Kind == StandardKind.Standard).Select(DatedText.Of));
        new Periods("补充规定", _mistakes).RefuseTwice(standards.Where(s => s.Kind == StandardKind.Overlay).Select(s => (DatedText.Of(s), s.Citation.InstrumentId)));
        new Periods("救助条件", _mistakes).Refuse(eligibility.Select(DatedText.Of));
    }

    private HashSet<string> StandardFolders() =>
        [.. _files.Select(f => f.RightPath ?? f.Path).Where(p => p.StartsWith("standards/", StringComparison.Ordinal) && p.EndsWith("/standard.yaml", StringComparison.Ordinal)).Select(p => p["standards/".Length..^"/standard.yaml".Length])];

    private T? One<T>(string path, Func<MapReader, T?> read)
        where T : class => One(path, (map, _) => read(map));

    private T? One<T>(string path, Func<MapReader, RuleVersion, T?> read)
        where T : class
    {
        if (_files.FirstOrDefault(f => f.Path == path) is { } file)
            return Read(file, read);
        if (!_files.Any(f => f.RightPath == path))
            _mistakes.Add(RuleCodes.MissingFile, $"{path}:1:1", $"缺少规则文件 {path}。请补上，或者从发布的规则数据中复制。");
        return null;
    }

    private List<T> All<T>(string folder, Func<MapReader, RuleVersion, T?> read, string ending = ".yaml")
        where T : class =>
        [.. _files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && f.Path.EndsWith(ending, StringComparison.Ordinal)).Select(f => Read(f, read)).OfType<T>()];

    private Dictionary<string, T> ById<T>(string folder, Func<MapReader, RuleVersion, T?> read, Func<T, string> id)
        where T : class => All(folder, read).DistinctBy(id).ToDictionary(id, StringComparer.Ordinal);

    private T? Read<T>(SourceFile file, Func<MapReader, RuleVersion, T?> read)
        where T : class
    {
        _known.Add(file.Path);
        if (file.NotUtf8 is { } at)
        {
            _mistakes.Add(RuleCodes.NotUtf8, $"{file.Path}:{at.Line}:{at.Column}", $"文件不是 UTF-8 编码（可能是记事本的 ANSI 编码），从这里起的文字无法读取。{Utf8Text.Fix}");
            _unreadable.Add(file.Path);
            return null;
        }

        var result = MapReader.Read(YamlTree.Read(file.Path, file.Text, _mistakes), _mistakes, map => read(map, file.Version));
        if (result is null)
            _unreadable.Add(file.Path);
        return result;
    }

    // Whether a file, or all files of a folder, could be read.
    private bool IsWhole(string path) => !_unreadable.Any(f => f.StartsWith(path, StringComparison.Ordinal));

    private void RefuseStrangers()
    {
        foreach (var file in _files.Where(f => f.RightPath is not null))
            _mistakes.Add(RuleCodes.WrongExtension, $"{file.Path}:1:1", $"文件名的结尾应为小写的 .yaml，这个文件不会被读取。请改名为 {Path.GetFileName(file.RightPath)}（Windows 看不到结尾的，在资源管理器的“查看”中勾选“文件扩展名”）。");
        foreach (var file in _files.Where(f => f.RightPath is null && !_known.Contains(f.Path)))
            _mistakes.Add(RuleCodes.WrongFolder, $"{file.Path}:1:1", "没有程序读取这个位置的文件。请放入 registers、scenes、eligibility、parameters、calendars、cases 或 standards 文件夹，或者删除。");
    }
}
