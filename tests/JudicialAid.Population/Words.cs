namespace JudicialAid.Population;

/// <summary>
/// What invented people and places are named with. The pairs are written by hand, not taken from the tables that linkage uses, so that
/// the measurement does not ask the tables about themselves.
/// </summary>
internal static class Words
{
    /// <summary>Surnames with shares in a thousand, about as common as they are; the last ones stand for the many rare ones.</summary>
    public static readonly (string Word, int Share)[] Surnames =
    [
        ("王", 72), ("李", 71), ("张", 68), ("刘", 54), ("陈", 45), ("杨", 31), ("黄", 22), ("赵", 21), ("吴", 20), ("周", 19), ("徐", 14), ("孙", 14), ("马", 13),
        ("朱", 12), ("胡", 12), ("郭", 12), ("何", 11), ("林", 11), ("高", 10), ("罗", 9), ("郑", 9), ("梁", 8), ("谢", 7), ("宋", 7), ("唐", 7), ("许", 6), ("韩", 6),
        ("冯", 6), ("邓", 6), ("曹", 6), ("彭", 5), ("曾", 5), ("肖", 5), ("田", 5), ("董", 5), ("潘", 5), ("袁", 5), ("蔡", 5), ("蒋", 4), ("余", 4), ("于", 4), ("杜", 4),
        ("叶", 4), ("程", 4), ("苏", 4), ("魏", 4), ("吕", 4), ("丁", 4), ("任", 4), ("沈", 4), ("姚", 3), ("卢", 3), ("姜", 3), ("崔", 3), ("钟", 3), ("谭", 3), ("陆", 3),
        ("汪", 3), ("范", 3), ("金", 3), ("石", 12), ("廖", 12), ("贾", 12), ("夏", 12), ("韦", 12), ("付", 12), ("方", 12), ("白", 12), ("邹", 12), ("孟", 12), ("熊", 12),
        ("秦", 12), ("邱", 12), ("江", 12), ("尹", 12), ("薛", 12), ("闫", 12), ("段", 12), ("雷", 12), ("侯", 12), ("龙", 12), ("史", 12), ("陶", 12), ("黎", 12),
    ];

    /// <summary>Given names that many people have, older ones first.</summary>
    public static readonly string[] CommonMale = ["建国", "建军", "志强", "伟", "强", "军", "勇", "磊", "涛", "明", "超", "杰", "鹏", "浩", "刚", "平", "辉", "斌", "建华", "飞"];

    /// <summary>The same for women.</summary>
    public static readonly string[] CommonFemale = ["秀英", "桂英", "秀兰", "玉兰", "桂兰", "秀珍", "凤英", "玉珍", "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "燕", "玲", "红", "婷"];

    /// <summary>Characters of other given names of men.</summary>
    public const string Male = "建国志文明德福海永春林荣贵生金龙云庆祥宝成东清树根长水火土山石安康富有才学良忠义仁礼智信勇毅刚强伟宏正义振兴家栋材宇航泽涛博睿轩哲翰晨浩然子俊凯瑞嘉诚立业承宗继先绍光耀全胜利民权";

    /// <summary>The same of women.</summary>
    public const string Female = "秀桂玉凤兰英珍芳花香梅菊莲翠巧彩霞红艳丽娟娥娜婷静雅慧敏洁琴玲萍燕雪月春秋冬夏素淑贤惠美爱仙云银金喜乐平安宁思雨欣怡梦瑶诗涵佳琪若曦紫萱语桐";

    /// <summary>Characters and what a hurried typist makes of them: the same sound.</summary>
    public static readonly string[] Homophones =
        ["伟玮", "晓小", "静婧", "丽莉", "明铭", "军君", "华骅", "英瑛", "红虹", "芳方", "建健", "志智", "文雯", "玉钰", "秀绣", "平萍", "林琳", "杰洁", "成诚", "辉晖", "燕艳", "俊峻", "佳家", "凤奉", "莲连", "忠中", "胜盛", "永勇", "光广", "娟涓"];

    /// <summary>Characters that some regions do not tell apart.</summary>
    public static readonly string[] Dialects =
        ["兰南", "宁玲", "生森", "金京", "民明", "新兴", "福虎", "芬风", "山三", "芝姿", "石思", "春村", "珍增", "林宁", "良娘", "仁能"];

    /// <summary>Characters that the eye takes for one another.</summary>
    public static readonly string[] Shapes =
        ["治冶", "宇字", "天夭", "土士", "千干", "田由", "春舂", "思恩", "冉再", "令今", "杏杳", "玲珍", "末未", "己已", "日曰", "贝见", "乌鸟", "析折"];

    /// <summary>Simplified and traditional forms.</summary>
    public static readonly string[] Traditional =
        ["国國", "华華", "兰蘭", "凤鳳", "龙龍", "云雲", "东東", "军軍", "丽麗", "贵貴", "红紅", "伟偉", "义義", "庆慶", "荣榮", "宝寶", "莲蓮", "银銀"];

    /// <summary>Characters that many systems cannot write, with the letters put in their place.</summary>
    public static readonly (string Character, string Substitute)[] Rare =
        [("喆", "zhe"), ("堃", "kun"), ("淼", "miao"), ("赟", "yun"), ("翀", "chong"), ("昇", "□"), ("祎", "yi"), ("玥", "yue"), ("垚", "yao"), ("燊", "□")];

    /// <summary>Names of townships of the invented county.</summary>
    public static readonly string[] Townships = ["槐荫", "柳湾", "石桥", "青山", "白水", "红岩", "黄陂", "南渡", "北塘", "东岭", "西河", "云台", "龙口", "凤山", "双河", "三江"];

    /// <summary>First halves of names of villages.</summary>
    public const string VillageFirst = "上下前后东西南北大小新老高长";

    /// <summary>Second halves.</summary>
    public static readonly string[] VillageSecond = ["河", "桥", "湾", "坝", "坪", "岗", "塘", "庄", "洼", "店", "沟", "寨"];
}
