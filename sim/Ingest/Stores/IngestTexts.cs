using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What stores and sessions say to people.</summary>
internal static class IngestTexts
{
    public static readonly Phrase StoreVersion = new(
        "The store has tables of version {0}, this program writes version {1}; use the program that made it, or name another store with --store.",
        "数据库表版本为 {0}，本程序写入版本 {1}；请使用创建它的程序，或用 --store 指定其他数据库。");

    public static readonly Phrase NoFile = new(
        "The store {0} cannot be opened ({1}); name a file in a folder that can be written with --store sqlite:FILE.",
        "无法打开数据库 {0}（{1}）；请用 --store sqlite:FILE 指定可写目录中的文件。");

    public static readonly Phrase NoDatabase = new(
        "The database cannot be opened ({0}); check host, database and user in --store postgres:CONNECTIONSTRING, and that it runs.",
        "无法打开数据库（{0}）；请检查 --store postgres:CONNECTIONSTRING 中的主机、数据库名和用户，并确认其正在运行。");

    public static readonly Phrase NoSuchStore = new(
        "There is no store {0}; name the one that edgectl ingest writes with --store.", "数据库 {0} 不存在；请用 --store 指定 edgectl ingest 写入的数据库。");
}
