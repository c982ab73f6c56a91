namespace JudicialAid.Dossiers.Text;

/// <summary>What a personal name can look like in a court paper: 张三, 欧阳某某, 李1, 王某甲, 田×, 阿迪力·买买提, 某甲.</summary>
internal static class NameForms
{
    private const string Surnames =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公佟肖岳郅茆仝付代覃闫邸晋翦展粟苟佘佴岩阳涂揭种隋芦冼麦尧植粱禤亓禚闭青门敬操庹邝鄢鄞隆年洛苑芶侍宛肇辜钦迟卯海帅来琚占战保禹延扎嘎吾阿挖吉凃智律仉仵俎缑苌菅蔄谌雒颉麴綦繁矫衣镡闪眭睢笪粘谯迮逮遆郄郇渠漆旷揣扬拜朴楚栗母兰牟亢寸冶";

    private static readonly CharSet SurnameSet = new(Surnames);

    private static readonly PairSet CompoundSet = new(
    [
        "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶",
        "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "令狐", "淳于", "呼延", "西门", "轩辕", "百里", "东郭", "拓跋", "完颜",
    ]);

    // Never part of a given name, or so rarely that reading on costs more than stopping.
    private static readonly CharSet Stops = new(
        "的了在是被与和及等将把对从向到其之因由于为以并或即所至若则且而也已曾还又再就都只仅很及给让使令得着过不未无没有各该此这那何某×*" +
        "说称述系称退报驾骑乘持用打致受死伤诉犯盗抢骗偷逃跑走来去入出上下内外前后时起案共约分别均经当" +
        "，。、；：！？（）“”‘’《》\"'-/\n\t 0123456789");

    private static readonly CharSet MaskedPlaces = new("区路于司市都场相乡后方车门城州站江河山段国水石桥湖海湾关别楼栋号元入到处经通过来和向应从全安付给能家阳阴台苗师关益古党年曲柏明时");
    private static readonly CharSet Stems = new("甲乙丙丁戊己庚辛壬癸");
    // Surnames that are everyday words as well: a full name may begin with them only where its place proves it.
    private static readonly CharSet WeakSurnames = new("和向方应从全安严后相解单任常房空公都时能经通查别国年来有包强党管连支须左花谈习丰海商冷幸干敬游易班利广步终居满巨关权付代种随青门操占保东双印景司加封储富牧山索籍扶堵宰边充容慎计师");

    private static readonly CharSet NotSurname = new("某的了在是被与和将把对从其之因由以并或即所至则且该此这那有无时经又也年月日住同入汉北口号盗窃偷抢骗");

    // Everyday words that begin with a character that is a surname too.
    private static readonly PairSet Words = new(
    [
        "全部", "全家", "全体", "全身", "家庭", "家属", "家中", "家人", "家里", "家长", "家门", "钱款", "钱财", "钱物", "钱包", "费用", "任何", "任意", "所有", "房屋", "房间", "车辆", "车内", "车上", "车主", "方式", "方面", "单位",
        "单独", "高度", "安全", "时间", "时许", "金额", "金项", "金戒", "金手", "金耳", "双方", "双腿", "双手", "经济", "经过", "经营", "相关", "相互", "相识", "成立", "陈述", "何时", "何人", "和解", "温度", "白色", "黑色", "红色", "包括",
        "包内", "包裹", "马上", "马路", "路边", "路口", "路段", "石块", "项链", "水果", "毛巾", "计算", "计人", "余额", "余款", "余元", "通过", "通知", "应当", "应该", "应赔", "应支", "应向", "应在", "应按", "应补", "从梯", "空调", "施工", "安装", "严重", "全休", "全额", "解释", "方赔", "向法", "向原", "和保", "多次", "单方", "公园", "车相", "强险", "成年", "成功", "通事", "解除", "解决", "明知", "明显", "平时", "平均", "向其", "向本", "向被", "向公", 
        "国家", "来到", "来自", "后经", "后被", "查获", "能够", "从而", "都是", "都有", "才能", "者系", "战友", "年龄", "年幼", "年迈", "年满", "年老", "年仅", "古稀", "公司", "公安", "公共", "公路", "公民", "公证", "农村", "农民", "农业", "生活", "支付", "支持", "尚未", "尚有",
        "尚欠", "党员", "强行", "强制", "强奸", "党委", "曾用", "曾因", "曾经", "管理", "管制", "连带", "连续", "别墅", "别人", "容留", "常住", "常年", "常见", "须知", "简易", "简单", "左右", "左手", "左腿", "左眼", "左侧", "左脚", "左胸", "左肩", "左肋", "左耳", "左面", "万元", "花费", "花去", "谈话", "习惯", "丰富", "牛仔",
        "海鲜", "海边", "海关", "商店", "商铺", "商场", "商业", "商议", "商量", "商品", "冷静", "幸存", "干涉", "干活", "敬老", "游戏", "游泳", "游客", "班级", "班主", "文件", "文化", "文书", "利用", "利息", "利益", "广场", "广告", "广东", "广西", "广州", "步行", "终结", "终止", "居住", "居民", "居委",
        "满足", "巨大", "关于", "关系", "关机", "红包", "权利", "权益", "有关", "有权", "有效", "有限", "付款", "付清", "代为", "代理", "代表", "种植", "随后", "随即", "随身", "青年", "门口", "门前", "门卫", "门诊", "操作", "年月", "占有", "占用", "保管", "保险", "保证", "保安", "东西", "东侧", "南侧", "西侧", "北侧",
        "池塘", "乔装", "能力", "能否", "能对", "双眼", "双肺", "蓝色", "黄色", "银色", "灰色", "师傅", "印象", "印章", "景区", "龙头", "叶片", "司机", "司法", "苗木", "凤凰", "水泥", "水管", "柏油", "章程", "云南", "华南", "金属", "江边", "童车", "颜色", "郭家", "梅花", "林地", "林木", "林场", "钟表", "高速", "高级", "高龄", "夏天",
        "田地", "田里", "胡同", "胡乱", "应予", "应承", "应负", "应收", "宗教", "宗旨", "洪水", "石头", "石子", "吉利", "程度", "程序", "陆续", "陆上", "荣誉", "翁婿", "羊只", "惠农", "曲折", "加害", "封闭", "储蓄", "储存", "段路", "富有", "乌黑", "巴士", "牧民", "山上", "山林", "山东", "山西", "谷物", "侯车",
        "宁夏", "甘肃", "武器", "武汉", "束缚", "幸运", "印刷", "怀疑", "怀孕", "从事", "从中", "从轻", "从重", "索要", "索取", "咸阳", "籍贯", "能源", "苍白", "双目", "党组", "贡献", "劳务", "劳动", "申请", "申诉", "扶养", "扶助", "堵塞", "宰杀", "桑树", "桂林", "牛车", "边上", "边界", "燕窝", "尚可",
        "农用", "符合", "江苏", "车损", "车载", "车祸", "车速", "涂改", "曾申", "曾提", "曾组", "曾向", "曾对", "曾与", "曾多", "于房", "于庭", "于事", "于本", "于当", "于案", "于次", "于公", "于医", "家火", "智能", "尚拖", "明确", "庄稼", "柴油", "充电", "充分", "慕名", "连同", "宦官", "艾滋", "鱼塘", "容易", "向前", "古董", "易燃", "慎重", "终身", "衡量", "步骤", "衣服", "衣物", "衣袋", "衣柜", "衣兜", "扬言", "拜访", "拜托", "渠道", "旷工", "粘贴", "逮捕", "母女", "母子", "母亲", "律师", "都在", "兰州", "兰考", "兰花", "冶炼", "冶金", "耿直", "弘扬", "匡算", "国有", "国道", "国徽", 
    ]);

    // Words that go on behind a name far more often than a name ends with their first character.
    private static readonly PairSet Followers = new(
    [
        "商量", "负责", "归案", "到案", "供述", "供认", "辨认", "来到", "前往", "主动", "进入", "趁机", "携带", "驾车", "驾驶", "共同", "先后", "随后", "利用", "采取", "采用", "使用", "窜至", "窜到", "窜入", "伙同", "得知", "发现", "看到", "离开", "返回", "联系", "购买",
        "出售", "销赃", "指使", "提议", "望风", "撬开", "翻墙", "步行", "乘坐", "租赁", "租用", "居住", "案发", "因涉", "涉嫌", "无证", "醉酒", "伙同", "停放", "租住", "经营", "所有", "报警", "报案", "陈述", "不备", "不在", "熟睡", "被盗", "被骗", "手中", "家中", "家里", "名下", "上衣",
        "裤兜", "口袋", "随身", "放在", "放置", "现金", "的家", "家属", "亲属", "父亲", "母亲", "妻子", "丈夫", "儿子", "女儿", "死亡", "受伤", "当场", "身上", "头部", "面部", "腹部", "胸部", "左手", "右手", "左腿", "右腿", "住处", "门口", "等人", "等二", "等三", "二人", "三人", "趁被", "趁他",
        "趁无", "乘人", "趁人", "在逃", "自首", "潜入", "翻窗", "持刀", "持械", "上前", "追赶", "拳打", "殴打", "打伤", "犯盗", "犯诈", "犯故", "犯交", "犯抢", "犯强", "犯寻", "犯罪", "构成", "承担", "支付", "赔偿", "应当", "系累", "曾因", "认罪", "自愿", "当庭", "明知", "以非", "存放", "分得", "多次", "攀爬", "步行", "一起", "盗窃", "窃取", "盗走", "诈骗", "骗取", "抢劫", "故意", "交通", "归还", "退还", "签订", "驾车", "持有", "出具", "付款", "转账", "汇款", "提起", "诉称", "今年", "现在", "现年", "目前", "如今", "常年", "长期", "每月", "正在", "就读", "读小", "读初", "读高", "读大", "患有", "务农", "打工", "务工", "打零", "无业", "无责", "负事", "负全", "负主", "负次",
    ]);

    private static readonly CharSet FollowingCharacters = new("，、（）。；：在将把被到从对向于与和及等系因未应以用趁乘至的");

    /// <summary>Whether what stands here goes on after a name: 商量, 停放, a mark, 在.</summary>
    public static bool StartsFollower(ReadOnlySpan<char> s) =>
        s.IsEmpty || FollowingCharacters.Contains(s[0]) || StartsFollowerWord(s);

    /// <summary>Whether a word stands here that goes on after a name: 商量, 停放.</summary>
    public static bool StartsFollowerWord(ReadOnlySpan<char> s) => Followers.StartsIn(s);

    /// <summary>Whether three characters name a place (样例市) rather than a person.</summary>
    public static bool IsPlace(ReadOnlySpan<char> s) => s.Length == 3 && "市县镇村区乡省街路队组".Contains(s[2]);

    /// <summary>Whether an everyday word rather than a name starts here.</summary>
    public static bool IsWord(ReadOnlySpan<char> s) => Words.StartsIn(s);

    /// <summary>Whether a one-character surname stands here.</summary>
    public static bool IsSurname(char c) => SurnameSet.Contains(c);

    /// <summary>Whether the surname here is an everyday word as well.</summary>
    public static bool IsWeakSurname(char c) => WeakSurnames.Contains(c);

    /// <summary>Whether a weak surname at least never joins or follows other words (和, 方, 经 do).</summary>
    public static bool IsNounSurname(char c) => "付计游景易代关印单海冷居商文严安丰柏曲".Contains(c);

    /// <summary>Whether a weak surname neither joins nor governs other words: 方 and 安 may begin a name said often, 和 and 从 may not.</summary>
    public static bool MayBeProven(char c) => "方安严单常房空文商花左谈习丰海冷幸班利广满巨关权代青占保东双印景司加封储富牧山索籍堵宰充容慎师边步易计付游柏曲敬".Contains(c);

    /// <summary>Length of the surname here: 2, 1 or 0.</summary>
    public static int SurnameLength(ReadOnlySpan<char> s) =>
        CompoundSet.StartsIn(s) ? 2 : s.Length >= 1 && IsSurname(s[0]) ? 1 : 0;

    /// <summary>Whether a given name may hold the character.</summary>
    public static bool MayBeGiven(char c) => IsHan(c) && !Stops.Contains(c);

    /// <summary>Whether the character is a Chinese one.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    /// <summary>
    /// Length of a masked name here (张某某, 李1, 王某甲2, 田×, 某甲), 0 when none. Masked names end where their pattern ends, so that
    /// they need no dictionary. Of the surnames that are everyday words (年, 时) only where a word introduces a person.
    /// </summary>
    public static int MaskedLength(ReadOnlySpan<char> s, bool introduced = false)
    {
        if (s.Length >= 2 && s[0] == '某' && Stems.Contains(s[1]))
            return 2;
        var surname = SurnameLength(s) == 2 ? 2 : 1;
        if (s.Length <= surname || !IsHan(s[0]) || (NotSurname.Contains(s[0]) && !(introduced && IsSurname(s[0]) && s[1] == '某')))
            return 0;
        if (IsSmall(s, surname))
            return surname + 2;
        var i = surname;
        var mask = s[i];
        // 东坪区**路: stars hide parts of places more often than of names.
        if (mask != '某' && IsMask(mask) && (!IsSurname(s[0]) || (!introduced && MaskedPlaces.Contains(s[0]))))
            return 0;
        while (i < s.Length && i - surname < 3 && IsMask(s[i]))
            i++;
        if (i == surname)
            return SurnameLength(s) > 0 ? Numbered(s, surname) : 0;
        // 某日, 某村, 永某市场: no name.
        if (i < s.Length && mask == '某' && IsPlaceOrTime(s[i..]))
            return 0;
        // 冯某同: a masked middle and a written end is told from 冯某 by the document (NameLexicon), not here.
        return mask is 'x' or 'X' && i - surname > 2 ? 0 : i + Suffix(s, i);
    }

    // 江小某: a child of the surname.
    private static bool IsSmall(ReadOnlySpan<char> s, int surname) =>
        s.Length > surname + 1 && s[surname] == '小' && s[surname + 1] == '某' && SurnameLength(s) > 0 && (s.Length == surname + 2 || !IsPlaceOrTime(s[(surname + 2)..]));

    private static bool IsPlaceOrTime(ReadOnlySpan<char> behind) => behind[0] is '日' || (behind.Length > 1 && PlaceEnds.StartsIn(behind) && StartsWithPlace(behind));

    private static bool StartsWithPlace(ReadOnlySpan<char> behind)
    {
        foreach (var place in PlaceWords)
        {
            if (behind.StartsWith(place))
                return true;
        }

        return false;
    }

    private static readonly string[] PlaceWords = ["工业", "花园", "公寓", "大楼", "新村", "商城", "市场", "广场", "小区", "大厦", "社区", "街道", "公司", "村民", "村委", "酒店", "宾馆", "大道",
        "司法鉴定", "司法所", "财产保险", "保险公司", "保险股份", "律师事务", "医院", "卫生院", "有限", "股份", "建材有限", "物流公司", "物流有限", "运输公司", "运输有限", "汽车运输", "建筑公司", "建筑工程", "建设工程", "建设集团", "劳务公司", "劳务有限", "园林绿化", "贸易有限", "商贸", "物业公司", "物业管理", "合作社", "娱乐城", "娱乐会所", "夜总会", "幼儿园", "产品质量", "评估有限", "评估公司", "评估所", "鉴定所", "鉴定中心", "价格评估", "价格认证", "置业", "房地产", "科技有限", "客运公司", "客运有限", "出租车公司", "食品有限"];

    // Their beginnings: most of what stands behind a name is none.
    private static readonly PairSet PlaceEnds = new([.. PlaceWords.Select(w => w[..2])]);

    /// <summary>Whether a character hides a part of a name.</summary>
    public static bool IsMask(char c) => c is '某' or '×' or '*' or 'x' or 'X';

    /// <summary>Length of a minority or foreign name with dots (阿迪力·买买提) here, 0 when none.</summary>
    public static int DottedLength(ReadOnlySpan<char> s)
    {
        int i = 0, dots = 0, dot = 0;
        for (; i < s.Length && i < 24 && (IsHan(s[i]) || s[i] == '·'); i++)
        {
            if (s[i] == '·')
                (dots, dot) = (dots + 1, i);
            else if (dots > 0 && s[i] != '某' && (EndsDotted(s, i) || i - dot > LongestPart))
                break;
        }

        return dots == 0 || s[0] == '·' || s[i - 1] == '·' ? 0 : i;
    }

    /// <summary>Whether 不都, 不力 or 不来 around a position are syllables of a Uyghur name (阿不都热依木).</summary>
    public static bool IsUyghurSyllable(ReadOnlySpan<char> s, int at) =>
        s[at] == '不' ? at + 1 < s.Length && "都力来".Contains(s[at + 1]) : at > 0 && s[at - 1] == '不' && s[at] == '都';

    // 艾力·阿不拉, 叶尔·外力: syllables of such names, where they begin no word that goes on after a name.
    private static bool EndsDotted(ReadOnlySpan<char> s, int at) =>
        !IsUyghurSyllable(s, at) && (AfterDotted.StartsIn(s[at..]) || Followers.StartsIn(s[at..]) || (Stops.Contains(s[at]) && !"不来外那其约".Contains(s[at])));

    private const int LongestPart = 8;

    private static readonly PairSet AfterDotted = new(
        ["人民", "损失", "损伤", "财产", "钱款", "钱财", "存款", "家的", "头部", "腹部", "不治", "不备", "不注", "不知", "不敌", "不慎", "不满", "不服", "不幸", "不同", "不得", "不能", "不予", "不负", "不承", "不存", "来到", "来自", "其妻", "其夫", "其父", "其母", "其子", "其女", "其家", "外出", "外伤", "那时", "约定", "约见"]);

    /// <summary>Whether a character numbers masked names (王某甲).</summary>
    public static bool IsStem(char c) => Stems.Contains(c);

    // 李1, 王甲: only as the whole given name.
    private static int Numbered(ReadOnlySpan<char> s, int surname)
    {
        if (Stems.Contains(s[surname]))
            return surname + 1;
        var suffix = Suffix(s, surname);
        return suffix > 0 ? surname + suffix : 0;
    }

    private static int Suffix(ReadOnlySpan<char> s, int at)
    {
        if (at < s.Length && Stems.Contains(s[at]))
            return 1 + (at + 1 < s.Length && char.IsAsciiDigit(s[at + 1]) ? DigitSuffix(s, at + 1) : 0);
        return DigitSuffix(s, at);
    }

    // 张某1 but not 张某16岁, 张某2016年: at most two digits that count nothing.
    private static int DigitSuffix(ReadOnlySpan<char> s, int at)
    {
        var digits = 0;
        while (at + digits < s.Length && char.IsAsciiDigit(s[at + digits]))
            digits++;
        // 张某12003年1月5日出生: the number of the name, then a year.
        if (digits is 5 or 6 && at + digits < s.Length && s[at + digits] == '年' && s.Slice(at + digits - 4, 2) is "19" or "20")
            return digits - 4;
        if (digits is 0 or > 2)
            return 0;
        return at + digits < s.Length && ("年月日时点岁元万千百余名人次个%.号只辆台部起米处级周楼栋室幢层组单".Contains(s[at + digits]) || char.IsAsciiLetter(s[at + digits])) ? 0 : digits;
    }
}
