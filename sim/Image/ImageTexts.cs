using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>What is said of folders that cannot be linked.</summary>
internal static class ImageTexts
{
    internal static readonly Phrase NoFolder = new("there is no such folder", "没有该目录");

    internal static readonly Phrase NoFolderRemedy = new(
        "Build the firmware first and name the folder of its assemblies", "请先编译固件，再指定其程序集所在目录");

    internal static readonly Phrase NoProgram = new("no assembly here has a Main", "该目录中没有含 Main 的程序集");

    internal static readonly Phrase SeveralPrograms = new("several assemblies here have a Main: {0}", "该目录中有多个含 Main 的程序集：{0}");

    internal static readonly Phrase ProgramRemedy = new(
        "Name the folder that the firmware's program was built into, with that one program", "请指定固件程序的输出目录，其中只能有这一个程序");

    internal static readonly Phrase Missing = new("{0} is missing, which {1} needs", "缺少 {1} 所需的 {0}");

    internal static readonly Phrase MissingSome = new("{0} is missing, which the firmware rests on", "缺少固件所依赖的 {0}");

    internal static readonly Phrase MissingRemedy = new(
        "Put it into the folder, or name its folder with --references", "请将其放入该目录，或用 --references 指定其所在目录");

    internal static readonly Phrase SameFolder = new("what is linked would be written over what it is made from", "链接结果会覆盖输入文件");

    internal static readonly Phrase SameFolderRemedy = new("Name another folder for the result", "请为结果指定另一个目录");

    internal static readonly Phrase NoMapLine = new("\"{0}\" is no line of such a map", "“{0}”不是名称对照文件的行");

    internal static readonly Phrase NoMapLineRemedy = new(
        "Name the file that edgectl image link wrote with --map", "请指定 edgectl image link 用 --map 写出的文件");
}
